package vn.chosach.publicity.life;

/** What is made public. */
public enum PublicationKind {
  /** A case that was decided, or cleared. */
  CASE("/vu-viec"),
  /** A trick that people should know. */
  ALERT("/canh-bao");

  private final String path;

  PublicationKind(String path) {
    this.path = path;
  }

  /** Address of its public list, without language prefix. */
  public String path() {
    return path;
  }
}
