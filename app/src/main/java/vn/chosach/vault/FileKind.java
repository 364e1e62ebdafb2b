package vn.chosach.vault;

/** The kinds of file that are taken in, decided by content and never by name. */
public enum FileKind {
  JPEG("image/jpeg", "jpg", true),
  PNG("image/png", "png", true),
  WEBP("image/webp", "webp", true),
  /** Kept as it came; no cleaned copy is made of it. */
  PDF("application/pdf", "pdf", false),
  MP4("video/mp4", "mp4"),
  QUICKTIME("video/quicktime", "mov"),
  WEBM("video/webm", "webm");

  private final String type;
  private final String ending;
  private final boolean picture;
  private final boolean film;

  FileKind(String type, String ending, boolean picture) {
    this.type = type;
    this.ending = ending;
    this.picture = picture;
    this.film = false;
  }

  FileKind(String type, String ending) {
    this.type = type;
    this.ending = ending;
    this.picture = false;
    this.film = true;
  }

  /** Media type (RFC 6838). */
  public String type() {
    return type;
  }

  /** Ending of the file name under which it is handed out. */
  public String ending() {
    return ending;
  }

  /** Whether a cleaned copy and a thumbnail exist. */
  public boolean picture() {
    return picture;
  }

  /** Whether it is watched piece by piece; it is taken through {@link Films} only. */
  public boolean film() {
    return film;
  }
}
