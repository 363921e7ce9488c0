package io.github.agentidentity.trust.service.behaviour.detection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * All that is known of how one agent behaves: of constant size, below {@value #MOST_BYTES} bytes,
 * however long the agent lives and whatever it does. Not safe for threads.
 */
public final class AgentBehaviour {

  /** What the bytes never exceed. */
  public static final int MOST_BYTES = 4096;

  private static final int VERSION = 2;
  static final int ACTION_BITS = 1024;
  static final int RESOURCE_BITS = 2048;

  private final long salt;
  private final long bornHour;
  private long lastMillis;
  private long hour;
  private long activities;
  private float hourStrength;
  private float dayStrength;
  private float quietCarry;
  private HourProfile profile = new HourProfile();
  private Rate rate = new Rate();
  private Newness actions;
  private Newness shapes;
  private Newness resources;
  private BadLuck refusals = new BadLuck();
  private BadLuck failures = new BadLuck();
  private Sources networks = new Sources();
  private Sources keys = new Sources();
  private Sequence sequence = new Sequence();
  private Volumes volumes = new Volumes();
  private AlertState alerts = new AlertState();
  private final Map<Feature, Daily> features = new EnumMap<>(Feature.class);

  /** One feature: its calibration, and its largest value today. */
  static final class Daily {
    private final Calibration calibration;
    private final boolean countsZero;
    private float today;

    Daily(Feature feature, Calibration calibration) {
      this.countsZero = feature.isAlwaysKnown();
      this.calibration = calibration;
    }

    Calibration calibration() {
      return calibration;
    }

    boolean countsZero() {
      return countsZero;
    }

    float today() {
      return today;
    }

    void today(float largest) {
      today = largest;
    }
  }

  private AgentBehaviour(long salt, long bornHour) {
    this.salt = salt;
    this.bornHour = bornHour;
    long day = Hours.day(bornHour);
    this.actions = new Newness(ACTION_BITS, day);
    this.shapes = new Newness(ACTION_BITS, day);
    this.resources = new Newness(RESOURCE_BITS, day);
  }

  /** An agent of which nothing is known before this moment. */
  public static AgentBehaviour unknown(long salt, long nowMillis) {
    long hour = Hours.of(nowMillis);
    AgentBehaviour behaviour = new AgentBehaviour(salt, hour);
    behaviour.hour = hour;
    behaviour.lastMillis = nowMillis;
    for (Feature feature : Feature.values()) {
      behaviour.features.put(feature, new Daily(feature, new Calibration(feature.prior())));
    }
    return behaviour;
  }

  /** How many activities were ever seen. */
  public long activities() {
    return activities;
  }

  /** How many ordinary days were learnt from, the last forty at most. */
  public double days() {
    return daily(Feature.BURST).calibration.days();
  }

  /** How rare the largest value of today is, in decades. */
  public double rarityToday(Feature feature) {
    Daily daily = daily(feature);
    return Math.max(0, daily.calibration.decades(daily.today));
  }

  /** The expected number of activities in each hour of the week, from Monday 0:00 UTC. */
  public double[] week() {
    double[] week = new double[HourProfile.HOURS];
    for (int slot = 0; slot < week.length; slot++) {
      week[slot] = Math.expm1(profile.expected(slot));
    }
    return week;
  }

  /** Since when anything is known, as epoch milliseconds. */
  public long bornMillis() {
    return bornHour * Hours.MILLIS;
  }

  /** The last time of anything, as epoch milliseconds. */
  public long lastMillis() {
    return lastMillis;
  }

  /** The usual largest value of an ordinary day. */
  public double usual(Feature feature) {
    return daily(feature).calibration.usual();
  }

  /** The largest value today. */
  public double today(Feature feature) {
    return daily(feature).today;
  }

  /** The share of activities that are usually refused. */
  public double refusedShare() {
    return refusals.share();
  }

  /** The share of reported outcomes that are usually failures. */
  public double failedShare() {
    return failures.share();
  }

  long fiveMinutes() {
    return lastMillis / Hours.FIVE_MINUTES;
  }

  long salt() {
    return salt;
  }

  long hour() {
    return hour;
  }

  float hourStrength() {
    return hourStrength;
  }

  float dayStrength() {
    return dayStrength;
  }

  float quietCarry() {
    return quietCarry;
  }

  HourProfile profile() {
    return profile;
  }

  Rate rate() {
    return rate;
  }

  Newness actions() {
    return actions;
  }

  Newness shapes() {
    return shapes;
  }

  Newness resources() {
    return resources;
  }

  BadLuck refusals() {
    return refusals;
  }

  BadLuck failures() {
    return failures;
  }

  Sources networks() {
    return networks;
  }

  Sources keys() {
    return keys;
  }

  Sequence sequence() {
    return sequence;
  }

  Volumes volumes() {
    return volumes;
  }

  AlertState alerts() {
    return alerts;
  }

  Map<Feature, Daily> features() {
    return features;
  }

  void lastMillis(long next) {
    lastMillis = next;
  }

  void hour(long next) {
    hour = next;
  }

  void hourStrength(float next) {
    hourStrength = next;
  }

  void dayStrength(float next) {
    dayStrength = next;
  }

  void quietCarry(float next) {
    quietCarry = next;
  }

  void countActivity() {
    activities++;
  }

  Daily daily(Feature feature) {
    Daily daily = features.get(feature);
    if (daily == null) {
      throw new IllegalStateException("every feature has a calibration");
    }
    return daily;
  }

  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(MOST_BYTES);
    try {
      write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws IllegalArgumentException for bytes that {@link #toBytes} has not written
   */
  public static AgentBehaviour of(byte[] bytes) {
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      int version = in.readUnsignedByte();
      if (version != VERSION) {
        throw new IllegalArgumentException("behaviour of an unknown version: " + version);
      }
      return read(in);
    } catch (IOException e) {
      throw new IllegalArgumentException("behaviour is cut off", e);
    }
  }

  private void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    out.writeLong(salt);
    out.writeInt((int) bornHour);
    out.writeLong(lastMillis);
    out.writeInt((int) hour);
    out.writeLong(activities);
    out.writeFloat(hourStrength);
    out.writeFloat(dayStrength);
    out.writeFloat(quietCarry);
    profile.write(out);
    rate.write(out);
    actions.write(out);
    shapes.write(out);
    resources.write(out);
    refusals.write(out);
    failures.write(out);
    networks.write(out);
    keys.write(out);
    sequence.write(out);
    volumes.write(out);
    alerts.write(out);
    out.writeByte(Feature.values().length);
    for (Feature feature : Feature.values()) {
      daily(feature).calibration.write(out);
      out.writeFloat(daily(feature).today);
    }
  }

  private static AgentBehaviour read(DataInput in) throws IOException {
    AgentBehaviour behaviour = new AgentBehaviour(in.readLong(), in.readInt());
    behaviour.lastMillis = in.readLong();
    behaviour.hour = in.readInt();
    behaviour.activities = in.readLong();
    behaviour.hourStrength = in.readFloat();
    behaviour.dayStrength = in.readFloat();
    behaviour.quietCarry = in.readFloat();
    behaviour.profile = HourProfile.read(in);
    behaviour.rate = Rate.read(in);
    behaviour.actions = Newness.read(in, ACTION_BITS);
    behaviour.shapes = Newness.read(in, ACTION_BITS);
    behaviour.resources = Newness.read(in, RESOURCE_BITS);
    behaviour.refusals = BadLuck.read(in);
    behaviour.failures = BadLuck.read(in);
    behaviour.networks = Sources.read(in);
    behaviour.keys = Sources.read(in);
    behaviour.sequence = Sequence.read(in);
    behaviour.volumes = Volumes.read(in);
    behaviour.alerts = AlertState.read(in);
    readFeatures(behaviour, in);
    return behaviour;
  }

  /** Features are only ever added at the end: an older state knows fewer. */
  private static void readFeatures(AgentBehaviour behaviour, DataInput in) throws IOException {
    int left = in.readUnsignedByte();
    for (Feature feature : Feature.values()) {
      boolean stored = left > 0;
      left--;
      Calibration calibration =
          stored ? Calibration.read(in, feature.prior()) : new Calibration(feature.prior());
      Daily daily = new Daily(feature, calibration);
      daily.today = stored ? in.readFloat() : 0;
      behaviour.features.put(feature, daily);
    }
  }
}
