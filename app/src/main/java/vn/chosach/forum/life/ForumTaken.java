package vn.chosach.forum.life;

/** What became of what somebody said. */
public sealed interface ForumTaken {

  /** It is an opinion of its own. */
  record OpinionTaken(String number) implements ForumTaken {}

  /** The same was said before; that opinion has one voice more. */
  record OpinionRepeated(String number) implements ForumTaken {}

  /**
   * It reports a crime, and the police desk of the tips has it.
   *
   * @param number of the tip, as people say it
   */
  record CrimeHandedOn(String number) implements ForumTaken {}
}
