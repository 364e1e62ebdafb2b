package vn.chosach.vault;

/** The keys that texts are sealed with; each is a file of its own, so that one can be withheld. */
public enum Lock {
  /** What was told: words of tips, messages, names of files. */
  CONTENT,
  /** Who told it: names and ways to reach a reporter. */
  IDENTITY,
  /** How officers sign in: shared secrets of their second factors. */
  ACCESS
}
