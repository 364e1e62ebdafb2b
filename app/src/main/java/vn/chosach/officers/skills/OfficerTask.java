package vn.chosach.officers.skills;

import java.util.Locale;

/** Kinds of task for which the program offers officers. */
public enum OfficerTask {
  /** Answer for a case or work on it. */
  CASE_WORK,
  /** Lead an inspection or go along. */
  INSPECTION,
  /** Buy a sample. */
  TEST_PURCHASE,
  /** Verify what a complaint or denunciation says. */
  PETITION,
  /** Work on what another agency referred. */
  REFERRAL,
  /** Be on duty where reports come in. */
  DUTY_WATCH,
  /** Manage or follow the field, by the appointment that the head signs. */
  FIELD;

  /** Message key of its name. */
  public String textKey() {
    return "officers.task." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
