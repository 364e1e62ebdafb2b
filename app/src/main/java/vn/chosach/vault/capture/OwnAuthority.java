package vn.chosach.vault.capture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * A real authority for time stamps (RFC 3161 over HTTP) on this machine, with a root of its own. It
 * proves nothing to a court, since whoever runs the program holds its key; it shows how stamping
 * works, and the tests run against it.
 */
public final class OwnAuthority implements AutoCloseable {

  private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.1");

  private final HttpServer server;
  private final AuthorityPapers papers;
  private final InstantSource clock;
  private final AtomicLong serial;

  private OwnAuthority(HttpServer server, AuthorityPapers papers, InstantSource clock) {
    this.server = server;
    this.papers = papers;
    this.clock = clock;
    // A number that an earlier start cannot have given.
    this.serial = new AtomicLong(clock.instant().toEpochMilli());
  }

  /** With a root that ends with this process. */
  public static OwnAuthority start(InstantSource clock) {
    try {
      return start(AuthorityPapers.fresh(clock.instant()), clock);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * With a root that the next start finds again.
   *
   * @param file where key and certificates are kept
   */
  public static OwnAuthority start(Path file, InstantSource clock) {
    try {
      return start(AuthorityPapers.kept(file, clock.instant()), clock);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OwnAuthority start(AuthorityPapers papers, InstantSource clock)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var authority = new OwnAuthority(server, papers, clock);
    server.createContext("/", authority::answer);
    server.start();
    return authority;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
  }

  /** Writes the root as PEM, for those who verify. */
  public Path writeRoot(Path file) throws IOException, GeneralSecurityException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    String body =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(papers.root().getEncoded());
    return Files.writeString(
        file, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] answer;
      try {
        answer = stamp(new TimeStampRequest(exchange.getRequestBody().readNBytes(10_000)));
      } catch (TSPException
          | GeneralSecurityException
          | OperatorCreationException
          | IOException
          | RuntimeException e) {
        // Whatever was sent, the answer to what is no request is 400.
        exchange.sendResponseHeaders(400, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
      exchange.sendResponseHeaders(200, answer.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer);
      }
    }
  }

  private byte[] stamp(TimeStampRequest request)
      throws TSPException, GeneralSecurityException, OperatorCreationException, IOException {
    var digests = new JcaDigestCalculatorProviderBuilder().build();
    var tokens =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .build(papers.scheme(), papers.key(), papers.own()),
            digests.get(
                new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                    org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256)),
            POLICY);
    tokens.addCertificates(new JcaCertStore(List.of(papers.own(), papers.root())));
    var responses = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
    return responses
        .generate(request, BigInteger.valueOf(serial.incrementAndGet()), Date.from(clock.instant()))
        .getEncoded();
  }
}
