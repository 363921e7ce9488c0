package io.github.agentidentity.mcp.service.metadata;

/**
 * Something that was looked at.
 *
 * @param check what was looked at: a word for machines
 * @param ok whether it is as it should be
 * @param sentence what was seen, and what to do about it
 */
public record Finding(String check, boolean ok, String sentence) {}
