<#ftl output_format="plainText">
${msg("agentRequestIntro", agentName, wanted)}
<#if resource?has_content>

${msg("agentRequestResource", resource)}
</#if>

${msg("agentRequestReason", reason)}

${msg("agentRequestHow", requestId, endsAt)}
