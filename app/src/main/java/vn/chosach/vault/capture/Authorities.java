package vn.chosach.vault.capture;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is asked for the hour, and whom to believe. */
public interface Authorities {

  /** In the order in which they are asked. */
  List<URI> authorities();

  /** PEM file of the trusted roots; {@code null} when a token must only be right in itself. */
  @Nullable Path roots();
}
