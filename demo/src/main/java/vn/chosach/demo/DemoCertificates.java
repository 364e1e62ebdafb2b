package vn.chosach.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.acts.SigningCertificates;
import vn.chosach.documents.signature.SigningSettings;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.vault.keeping.VaultSettings;

/**
 * The authority of the demonstration, which certifies its signatories. It is made once for each
 * installation of it and proves nothing: whoever runs the demonstration holds its key.
 */
@Component
@Profile("demo")
class DemoCertificates {

  static final String NAME = "Cơ quan chứng thực của bản minh họa – không có giá trị pháp lý";
  private static final LocalDate FROM = LocalDate.of(2025, 7, 1);
  private static final int YEARS = 10;
  private static final String ENTRY = "ky";

  /** The file lies among the keys and guards nothing by its password. */
  private static final String OPEN = "minh-hoa";

  private static final LocalDate COMMUNES = LocalDate.of(2026, 1, 9);

  private final SigningCertificates certificates;
  private final SigningSettings settings;
  private final Officers officers;
  private final Agencies agencies;
  private final Path authority;
  private final SecureRandom chance = new SecureRandom();

  DemoCertificates(
      SigningCertificates certificates,
      SigningSettings settings,
      Officers officers,
      Agencies agencies,
      VaultSettings vault) {
    this.certificates = certificates;
    this.settings = settings;
    this.officers = officers;
    this.agencies = agencies;
    this.authority = vault.home().resolve("keys/demo-authority.p12");
  }

  /** Gives an officer a key with its certificate, and records it for an agency. */
  void certify(UUID id, String agency) {
    Officer officer = officers.inOffice(id).orElseThrow();
    certify(id, agency, officer.fullName(), officer.accountName());
  }

  /** Gives an agency a key with its certificate: its signature stands behind that of a person. */
  void certifyAgency(String agency) {
    String store = "co-quan-" + agency.toLowerCase(Locale.ROOT);
    if (!Files.exists(settings.folder().resolve(store + ".p12"))) {
      certify(null, agency, name(agency), store);
    }
  }

  private void certify(@Nullable UUID id, String agency, String holder, String store) {
    try {
      issue(holder, agency, store);
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
    certificates
        .record(id, agency, store, ActingOfficer.PROGRAM)
        .ifPresent(
            no -> {
              throw new IllegalStateException(no.toString());
            });
  }

  private void issue(String holder, String agency, String file)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    Path folder = Files.createDirectories(settings.folder());
    KeyStore root = root();
    var above = (X509Certificate) root.getCertificate(ENTRY);
    KeyPair pair = pair();
    var subject =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "VN")
            .addRDN(BCStyle.O, name(agency))
            .addRDN(BCStyle.CN, holder)
            .build();
    X509Certificate own =
        certificate(name(), (PrivateKey) root.getKey(ENTRY, OPEN.toCharArray()), subject, pair);
    String pin = HexFormat.of().formatHex(chance.generateSeed(8));
    write(folder.resolve(file + ".p12"), store(pair.getPrivate(), pin, own, above), pin);
    Files.writeString(folder.resolve(file + ".pem"), pem(own));
    Path note = folder.resolve(file + ".pin");
    Files.writeString(note, pin);
    Files.setPosixFilePermissions(note, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(folder.resolve("roots.pem"), pem(above));
  }

  /** A commune has its body of today later than the others. */
  private String name(String agency) {
    return agencies
        .asOf(agency, FROM)
        .or(() -> agencies.asOf(agency, COMMUNES))
        .orElseThrow()
        .name()
        .vi();
  }

  private KeyStore root() throws IOException, GeneralSecurityException, OperatorCreationException {
    if (!Files.exists(authority)) {
      KeyPair pair = pair();
      X509Certificate own = certificate(name(), pair.getPrivate(), name(), pair);
      Files.createDirectories(authority.toAbsolutePath().getParent());
      write(authority, store(pair.getPrivate(), OPEN, own), OPEN);
    }
    KeyStore kept = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(authority)) {
      kept.load(in, OPEN.toCharArray());
    }
    return kept;
  }

  private static X500Name name() {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "VN")
        .addRDN(BCStyle.CN, NAME)
        .build();
  }

  private static KeyPair pair() throws GeneralSecurityException {
    // A key of RSA takes some hundred times as long to find, and the past has many signatories.
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  /** An authority that was kept by an earlier edition has a key of RSA. */
  private static String signed(PrivateKey by) {
    return by.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
  }

  private static KeyStore store(PrivateKey key, String password, Certificate... chain)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(ENTRY, key, password.toCharArray(), chain);
    return store;
  }

  private static void write(Path file, KeyStore store, String password)
      throws IOException, GeneralSecurityException {
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password.toCharArray());
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private X509Certificate certificate(
      X500Name issuer, PrivateKey by, X500Name subject, KeyPair pair)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    boolean root = issuer.equals(subject);
    var builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(64, chance).setBit(64),
            Date.from(FROM.atStartOfDay(Vietnam.ZONE).toInstant()),
            Date.from(FROM.plusYears(YEARS).atStartOfDay(Vietnam.ZONE).toInstant()),
            subject,
            pair.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(root));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(
            root
                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    return new JcaX509CertificateConverter()
        .getCertificate(builder.build(new JcaContentSignerBuilder(signed(by)).build(by)));
  }

  private static String pem(X509Certificate certificate) throws GeneralSecurityException {
    String body =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
    return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
  }
}
