package vn.chosach.documents.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.security.cert.CRLReason;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.BadPaddingException;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;

/**
 * The key stores that whoever runs the installation laid into its folder. Nothing of them is in the
 * database and nothing is kept in memory: a store is opened for one signature.
 */
@Component
public record SigningKeys(SigningSettings settings) {

  private static final String NAME = "[a-z0-9][a-z0-9.-]{0,60}";

  /** A key that may sign now, or why not. */
  public sealed interface KeyOpening {

    /**
     * @param chain certificate of the key first
     * @param provider that must compute with it; {@code null} for any
     */
    record KeyOpened(PrivateKey key, List<X509Certificate> chain, @Nullable Provider provider)
        implements KeyOpening, AutoCloseable {

      /** A token would stay open for whoever comes next. */
      @Override
      public void close() {
        logOut(provider);
      }
    }

    record KeyRefused(Refusal refusal) implements KeyOpening {}
  }

  /** Whether a paper is signed only with a certificate. */
  public boolean required() {
    return settings.required();
  }

  /** Names of the stores whose certificate lies beside them. */
  public List<String> names() {
    try (Stream<Path> files = Files.list(settings.folder())) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".p12") || name.endsWith(".cfg"))
          .map(name -> name.substring(0, name.length() - 4))
          .filter(name -> name.matches(NAME) && Files.isReadable(file(name, ".pem")))
          .sorted()
          .toList();
    } catch (IOException noFolder) {
      return List.of();
    }
  }

  /** The certificate that lies beside a store. */
  public Optional<X509Certificate> certificate(String store) {
    try {
      return store.matches(NAME) ? pem(file(store, ".pem")).stream().findFirst() : Optional.empty();
    } catch (IOException | GeneralSecurityException unreadable) {
      return Optional.empty();
    }
  }

  /** The picture of a seal that lies beside a store, as PNG. */
  public Optional<byte[]> picture(String store) {
    try {
      return store.matches(NAME) && Files.isReadable(file(store, ".png"))
          ? Optional.of(Files.readAllBytes(file(store, ".png")))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether whoever signs must type the PIN of a store. */
  public boolean asksForPin(String store) {
    return !Files.exists(file(store, ".pin"));
  }

  /**
   * Opens the key of a certificate.
   *
   * @param typed PIN of whoever signs; not looked at when it lies beside the store
   * @return refused with {@code documents.key-store-unreadable}, {@code documents.wrong-pin} or
   *     {@code documents.certificate-of-another} when the store holds no key of this certificate
   */
  public synchronized KeyOpening open(String store, X509Certificate certificate, String typed) {
    Path pkcs12 = file(store, ".p12");
    try {
      String pin = asksForPin(store) ? typed : Files.readString(file(store, ".pin")).strip();
      boolean token = !Files.exists(pkcs12);
      Provider provider = token ? token(file(store, ".cfg")) : null;
      KeyStore keys =
          provider == null
              ? KeyStore.getInstance("PKCS12")
              : KeyStore.getInstance("PKCS11", provider);
      logOut(provider);
      try (InputStream in = token ? null : Files.newInputStream(pkcs12)) {
        keys.load(in, pin.toCharArray());
      }
      for (String alias : Collections.list(keys.aliases())) {
        if (certificate.equals(keys.getCertificate(alias))
            && keys.getKey(alias, token ? null : pin.toCharArray()) instanceof PrivateKey key) {
          return new KeyOpening.KeyOpened(key, chain(keys.getCertificateChain(alias)), provider);
        }
      }
      return refused("documents.certificate-of-another");
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // Stores and tokens fail in all sorts of ways; whoever signs is told which of two it was.
      return refused(pin(e) ? "documents.wrong-pin" : "documents.key-store-unreadable");
    }
  }

  /**
   * Whether a list of the folder has revoked a certificate as of a moment.
   *
   * @param above certificates that may have issued it, beside those of the folder
   * @throws GeneralSecurityException if a list cannot be read, its issuer did not sign it, or the
   *     newest had ended by then: then nobody knows
   */
  public boolean revoked(X509Certificate certificate, List<X509Certificate> above, Instant at)
      throws GeneralSecurityException {
    var theirs = new ArrayList<X509CRL>();
    for (Path file : lists()) {
      try (InputStream in = Files.newInputStream(file)) {
        var list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
        if (list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())) {
          byIssuer(list, above);
          theirs.add(list);
        }
      } catch (IOException e) {
        throw new GeneralSecurityException(e);
      }
    }
    theirs.sort(Comparator.comparing(X509CRL::getThisUpdate).reversed());
    if (theirs.isEmpty()) {
      return false;
    }
    X509CRL newest = theirs.getFirst();
    // A later list may leave out what ended since; what was only on hold is the newest's to say.
    var entry =
        theirs.stream()
            .map(list -> list.getRevokedCertificate(certificate.getSerialNumber()))
            .filter(Objects::nonNull)
            .filter(one -> one.getRevocationReason() != CRLReason.CERTIFICATE_HOLD)
            .findFirst()
            .orElseGet(() -> newest.getRevokedCertificate(certificate.getSerialNumber()));
    Date moment = Date.from(at);
    Date next = newest.getNextUpdate();
    if (entry == null && next != null && next.before(moment)) {
      throw new GeneralSecurityException("the newest list of revoked certificates had ended");
    }
    return entry != null && !entry.getRevocationDate().after(moment);
  }

  private void byIssuer(X509CRL list, List<X509Certificate> above) throws GeneralSecurityException {
    var issuers = new ArrayList<>(roots());
    issuers.addAll(above);
    for (X509Certificate one : issuers) {
      if (one.getSubjectX500Principal().equals(list.getIssuerX500Principal())) {
        try {
          list.verify(one.getPublicKey());
          return;
        } catch (GeneralSecurityException another) {
          // Another key under the same name.
        }
      }
    }
    throw new GeneralSecurityException("no list of its issuer: " + list.getIssuerX500Principal());
  }

  /** All that lies beside the certificate of a store, such as who issued it. */
  public List<X509Certificate> beside(String store) {
    try {
      return store.matches(NAME) ? pem(file(store, ".pem")) : List.of();
    } catch (IOException | GeneralSecurityException unreadable) {
      return List.of();
    }
  }

  /** The authorities that are believed; none when the installation names none. */
  List<X509Certificate> roots() {
    try {
      Path file = settings.folder().resolve("roots.pem");
      return Files.exists(file) ? pem(file) : List.of();
    } catch (IOException | GeneralSecurityException unreadable) {
      return List.of();
    }
  }

  private List<Path> lists() throws GeneralSecurityException {
    if (!Files.isDirectory(settings.folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(settings.folder())) {
      return files.filter(file -> file.toString().endsWith(".crl")).sorted().toList();
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private Path file(String store, String ending) {
    return settings.folder().resolve(store + ending);
  }

  private static Provider token(Path configuration) throws GeneralSecurityException {
    Provider blank = Security.getProvider("SunPKCS11");
    if (blank == null || !Files.isReadable(configuration)) {
      throw new GeneralSecurityException("no PKCS#11 for " + configuration.getFileName());
    }
    return blank.configure(configuration.toString());
  }

  /** A PIN is asked for only while nobody is logged in. */
  private static void logOut(@Nullable Provider provider) {
    try {
      if (provider instanceof AuthProvider token) {
        token.logout();
      }
    } catch (LoginException gone) {
      // The token was taken out: nobody is logged in.
    }
  }

  private static List<X509Certificate> pem(Path file) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast)
          .toList();
    }
  }

  private static List<X509Certificate> chain(Certificate[] all) {
    var chain = new ArrayList<X509Certificate>();
    for (Certificate one : all) {
      chain.add((X509Certificate) one);
    }
    return List.copyOf(chain);
  }

  /** Stores say by all sorts of causes that the PIN was wrong. */
  private static boolean pin(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof UnrecoverableKeyException
          || at instanceof BadPaddingException
          || at instanceof LoginException) {
        return true;
      }
    }
    return false;
  }

  private static KeyOpening refused(String code) {
    return new KeyOpening.KeyRefused(Refusal.of(code));
  }
}
