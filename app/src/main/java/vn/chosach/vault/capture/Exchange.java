package vn.chosach.vault.capture;

import java.net.InetAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, byte for byte.
 *
 * @param began start of the fetch
 * @param ended when the answer was read, or cut
 * @param to address of the server that answered
 * @param cut why the answer is not whole; {@code null} when it is
 * @param tls protocol and suite; {@code null} without TLS
 * @param chain certificates that the server showed, its own first; empty without TLS
 */
public record Exchange(
    URI uri,
    Instant began,
    Instant ended,
    InetAddress to,
    byte[] request,
    byte[] response,
    @Nullable Cut cut,
    @Nullable String tls,
    List<X509Certificate> chain) {

  /** Why an answer was cut off. */
  public enum Cut {
    LENGTH,
    TIME,
    DISCONNECT
  }
}
