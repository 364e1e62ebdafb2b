package vn.chosach.documents.signature;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Digital signatures of this installation.
 *
 * @param required whether a paper is signed only with a certificate; else a signatory without one
 *     signs inside the program, and the paper says so
 * @param folder with the key stores, each under a name of small letters, digits, dots and dashes:
 *     {@code NAME.p12} (PKCS#12) or {@code NAME.cfg} (PKCS#11, a configuration of SunPKCS11), its
 *     certificate {@code NAME.pem}, {@code NAME.pin} when the program itself must know the PIN, and
 *     {@code NAME.png} with the picture of the seal for the key of an agency; beside them {@code
 *     roots.pem}, the authorities that are believed, and {@code *.crl}, their lists of revoked
 *     certificates
 */
@ConfigurationProperties("chosach.signing")
public record SigningSettings(
    @DefaultValue("false") boolean required, @DefaultValue(".chosach/signing") Path folder) {}
