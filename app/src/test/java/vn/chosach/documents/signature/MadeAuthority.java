package vn.chosach.documents.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority for certificates, for tests: its own root, keys in files, a list of the revoked. */
public final class MadeAuthority {

  public static final String PIN = "389389";
  private static final AtomicLong SERIAL = new AtomicLong(System.nanoTime());

  /** Two authorities of one test have different keys; to make a new pair each time takes long. */
  private static final int RSA_PAIRS = 6;

  private static final Map<Integer, KeyPair> RSA = new ConcurrentHashMap<>();
  private static final AtomicInteger DRAWN = new AtomicInteger();

  private final KeyPair pair = pair("RSA");
  private final X500Name name = new X500Name("C=VN,CN=Nơi cấp thử " + SERIAL.incrementAndGet());
  private final X509Certificate root;

  public MadeAuthority(Instant now) {
    root = certificate(name, pair, name, pair, now.minus(Duration.ofDays(900)), 3000, 0);
  }

  public X509Certificate root() {
    return root;
  }

  /** Writes its root as the only one that is believed. */
  public Path believed(Path folder) throws Exception {
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve("roots.pem"), pem(root));
  }

  /** Lays a key of a person, with its certificate beside it. */
  public X509Certificate lay(Path folder, String store, String person, Instant from, int days)
      throws Exception {
    return lay(folder, store, person, from, days, pair(store.length() % 2 == 0 ? "RSA" : "EC"), 0);
  }

  /**
   * The same for a key of the test.
   *
   * @param uses bits of {@link KeyUsage}; 0 for a certificate that says none
   */
  public X509Certificate lay(
      Path folder, String store, String person, Instant from, int days, KeyPair own, int uses)
      throws Exception {
    Files.createDirectories(folder);
    X500Name subject =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "VN")
            .addRDN(BCStyle.O, "Cơ quan của " + person)
            .addRDN(BCStyle.CN, person)
            .build();
    X509Certificate certificate = certificate(name, pair, subject, own, from, days, uses);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry(
        "ky", own.getPrivate(), PIN.toCharArray(), new Certificate[] {certificate, root});
    try (OutputStream out = Files.newOutputStream(folder.resolve(store + ".p12"))) {
      keys.store(out, PIN.toCharArray());
    }
    Files.writeString(folder.resolve(store + ".pem"), pem(certificate));
    return certificate;
  }

  /** A list that has revoked a certificate. */
  public byte[] list(X509Certificate revoked, Instant at) throws Exception {
    var builder = new JcaX509v2CRLBuilder(root, Date.from(at));
    builder.addCRLEntry(revoked.getSerialNumber(), Date.from(at), CRLReason.keyCompromise);
    return builder
        .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()))
        .getEncoded();
  }

  /** A list that revoked nothing and ends at a moment. */
  public byte[] emptyList(Instant at, Instant next) throws Exception {
    return new JcaX509v2CRLBuilder(root, Date.from(at))
        .setNextUpdate(Date.from(next))
        .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()))
        .getEncoded();
  }

  public static String pem(X509Certificate certificate) throws Exception {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  private static KeyPair pair(String algorithm) {
    return algorithm.equals("RSA")
        ? RSA.computeIfAbsent(DRAWN.getAndIncrement() % RSA_PAIRS, at -> made(algorithm))
        : made(algorithm);
  }

  private static KeyPair made(String algorithm) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static X509Certificate certificate(
      X500Name issuer, KeyPair by, X500Name subject, KeyPair of, Instant from, int days, int uses) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(SERIAL.incrementAndGet()),
              Date.from(from),
              Date.from(from.plus(Duration.ofDays(days))),
              subject,
              of.getPublic());
      builder.addExtension(
          Extension.basicConstraints, true, new BasicConstraints(issuer.equals(subject)));
      if (uses != 0) {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(uses));
      }
      PrivateKey key = by.getPrivate();
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(key)));
    } catch (java.security.GeneralSecurityException
        | org.bouncycastle.operator.OperatorCreationException
        | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
