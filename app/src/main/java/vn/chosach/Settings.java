package vn.chosach;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets from outside.
 *
 * @param home folder of data, keys and logs of this installation
 * @param cache folder of the unpacked PostgreSQL programs
 * @param fresh whether earlier data in the home folder is thrown away at this start
 * @param rehearsal whether to serve one page to itself and end, for the start-up cache
 * @param database an external PostgreSQL; without it the embedded one is started
 */
@ConfigurationProperties("chosach")
record Settings(
    @DefaultValue(".chosach") Path home,
    @Nullable Path cache,
    @DefaultValue("false") boolean fresh,
    @DefaultValue("false") boolean rehearsal,
    @DefaultValue Database database) {

  Path cacheFolder() {
    return cache == null ? home.resolve("postgresql") : cache;
  }

  /**
   * An external server: address, role of the application, role that owns and migrates.
   *
   * @param replicaUrl a streaming replica of it, from which public pages are read; none without it
   */
  record Database(
      @Nullable String url,
      @Nullable String user,
      @Nullable String password,
      @Nullable String owner,
      @Nullable String ownerPassword,
      @Nullable String replicaUrl) {}
}
