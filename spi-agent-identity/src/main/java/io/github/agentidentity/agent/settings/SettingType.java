package io.github.agentidentity.agent.settings;

/** What a form makes of a setting. */
public enum SettingType {
  BOOLEAN,
  /** Certificates in PEM, one after the other. */
  CERTIFICATES,
  CHOICE,
  /** ISO 8601. */
  DURATION,
  INTEGER,
  /** Networks and addresses, parted by commas or spaces. */
  NETWORKS,
  NUMBER,
  /** The name of a realm role. */
  ROLE,
  /** A time zone of the tz database. */
  ZONE
}
