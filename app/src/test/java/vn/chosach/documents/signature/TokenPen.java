package vn.chosach.documents.signature;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.chosach.documents.signature.PadesSignature.PadesOutcome.PadesSigned;
import vn.chosach.documents.signature.SigningKeys.KeyOpening;
import vn.chosach.documents.signature.SigningKeys.KeyOpening.KeyOpened;

/** Lays a key onto a token and signs with it there; a program of its own, see the test. */
public final class TokenPen {

  private TokenPen() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Instant now = Instant.now();
    var certificate =
        new MadeAuthority(now)
            .lay(folder, "thiet-bi", "Người Ký Thử", now.minus(Duration.ofDays(1)), 9);
    char[] pin = MadeAuthority.PIN.toCharArray();
    KeyStore file = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("thiet-bi.p12"))) {
      file.load(in, pin);
    }
    var provider =
        Security.getProvider("SunPKCS11").configure(folder.resolve("thiet-bi.cfg").toString());
    KeyStore token = KeyStore.getInstance("PKCS11", provider);
    token.load(null, pin);
    token.setKeyEntry(
        "ky", (PrivateKey) file.getKey("ky", pin), null, file.getCertificateChain("ky"));
    Files.delete(folder.resolve("thiet-bi.p12"));

    var keys = new SigningKeys(new SigningSettings(true, folder));
    System.out.println(keys.names());
    KeyOpening opened = keys.open("thiet-bi", certificate, MadeAuthority.PIN);
    var bytes = new ByteArrayOutputStream();
    try (var pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(bytes);
    }
    var signed =
        (PadesSigned)
            PadesSignature.sign(
                bytes.toByteArray(), (KeyOpened) opened, now, PadesAccessibleTest.NONE);
    CmsOfPdf.holding(signed.pdf());
    System.out.println(keys.open("thiet-bi", certificate, "000000"));
    keys.open("thiet-bi", certificate, MadeAuthority.PIN);
    System.out.println(keys.open("thiet-bi", certificate, "000001"));
    System.out.println("the signature of the token holds");
  }
}
