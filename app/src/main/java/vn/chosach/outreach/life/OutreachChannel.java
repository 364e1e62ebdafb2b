package vn.chosach.outreach.life;

import java.util.Locale;

/** By which way it reaches people. */
public enum OutreachChannel {
  NEWS(true),
  RADIO_TV(true),
  SOCIAL(true),
  WEBSITE(true),
  LOUDSPEAKER(false),
  LEAFLET(false),
  MEETING(false),
  SCHOOL(false),
  MARKET(false);

  private final boolean linked;

  OutreachChannel(boolean linked) {
    this.linked = linked;
  }

  /** Whether what was done has an address; else a picture or a scan shows it. */
  public boolean linked() {
    return linked;
  }

  /** Message key of its name. */
  public String textKey() {
    return "outreach.channel." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
