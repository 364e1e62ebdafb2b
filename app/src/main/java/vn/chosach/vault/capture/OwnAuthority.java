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
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
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
  private static final Duration VALID = Duration.ofDays(3650);
  private static final String SIGNED = "SHA256withRSA";

  private final HttpServer server;
  private final KeyPair key;
  private final X509Certificate root;
  private final X509Certificate own;
  private final InstantSource clock;
  private final AtomicLong serial = new AtomicLong();

  private OwnAuthority(
      HttpServer server,
      KeyPair key,
      X509Certificate root,
      X509Certificate own,
      InstantSource clock) {
    this.server = server;
    this.key = key;
    this.root = root;
    this.own = own;
    this.clock = clock;
  }

  public static OwnAuthority start(InstantSource clock) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair rootKey = generator.generateKeyPair();
      KeyPair ownKey = generator.generateKeyPair();
      Instant from = clock.instant().minus(Duration.ofDays(1));
      var rootName = new X500Name("CN=Cho Sach demo root");
      X509Certificate root = certificate(rootName, rootKey, rootName, rootKey, from, true);
      X509Certificate own =
          certificate(
              rootName, rootKey, new X500Name("CN=Cho Sach demo time stamps"), ownKey, from, false);
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var authority = new OwnAuthority(server, ownKey, root, own, clock);
      server.createContext("/", authority::answer);
      server.start();
      return authority;
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
  }

  /** Writes the root as PEM, for those who verify. */
  public Path writeRoot(Path file) throws IOException, GeneralSecurityException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded());
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
            new JcaSimpleSignerInfoGeneratorBuilder().build(SIGNED, key.getPrivate(), own),
            digests.get(
                new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                    org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256)),
            POLICY);
    tokens.addCertificates(new JcaCertStore(List.of(own, root)));
    var responses = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
    return responses
        .generate(request, BigInteger.valueOf(serial.incrementAndGet()), Date.from(clock.instant()))
        .getEncoded();
  }

  private static X509Certificate certificate(
      X500Name issuer,
      KeyPair issuerKey,
      X500Name subject,
      KeyPair subjectKey,
      Instant from,
      boolean authority)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    var builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            BigInteger.valueOf(from.toEpochMilli() + (authority ? 0 : 1)),
            Date.from(from),
            Date.from(from.plus(VALID)),
            subject,
            subjectKey.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    if (!authority) {
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(SIGNED).build(issuerKey.getPrivate())));
  }
}
