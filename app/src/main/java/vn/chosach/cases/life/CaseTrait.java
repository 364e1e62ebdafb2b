package vn.chosach.cases.life;

/** What an event of a case needs, and what follows from it. */
public enum CaseTrait {
  /** It happens by the signature of the competent person under its paper, and no other way. */
  PAPER,
  /** One person proposes and another agrees before it happens ({@link SecondPersons}). */
  TWO,
  /** It waits for its {@link Checklist}. */
  CHECKED,
  /**
   * It decides the case within the own agency and not on the criminal side: a sign of a crime is
   * decided first (Luật 15/2012 art. 62). Dropping it is decided by another agency, which sees it.
   */
  CRIME_FIRST,
  /** It would decide the case, or move it, behind the back of a higher office that decides. */
  OWN,
  /** Before it, it is asked who else is on the subject. */
  ALONE,
  /** Its form takes a paper of somebody else, in a scan. */
  FILES,
  /** It counts in reports; so does all that states a fact. */
  COUNTED
}
