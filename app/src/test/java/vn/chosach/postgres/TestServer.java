package vn.chosach.postgres;

import java.nio.file.Path;

/** The embedded server with further settings, for tests of other rooms too. */
public final class TestServer {

  private TestServer() {}

  public static EmbeddedPostgres start(Path home, Path cache, String... settings) {
    return EmbeddedPostgres.start(home, cache, settings);
  }
}
