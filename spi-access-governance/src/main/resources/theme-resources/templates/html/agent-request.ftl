<html>
<body>
<p>${msg("agentRequestIntro", agentName, wanted)}</p>
<#if resource?has_content>
<p>${msg("agentRequestResource", resource)}</p>
</#if>
<p>${msg("agentRequestReason", reason)}</p>
<p>${msg("agentRequestHow", requestId, endsAt)}</p>
</body>
</html>
