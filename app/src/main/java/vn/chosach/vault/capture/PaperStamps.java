package vn.chosach.vault.capture;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.springframework.stereotype.Component;
import vn.chosach.documents.SignatureStamps;

/** Stamps signatures under papers by the authorities that stamp evidence. */
@Component
record PaperStamps(Authorities settings, TimeStamps stamps) implements SignatureStamps {

  @Override
  public boolean configured() {
    return !settings.authorities().isEmpty();
  }

  @Override
  public SignatureStamp stamp(byte[] signature) {
    return switch (stamps.stamp(signature)) {
      case TimeStamps.Stamping.Stamped stamped -> new SignatureStamp(stamped.token(), null);
      case TimeStamps.Stamping.Failed failed -> new SignatureStamp(null, failed.refusal());
    };
  }

  @Override
  public Optional<SignatureHour> hour(byte[] token, byte[] signature) {
    try {
      var stamp = new TimeStampToken(new CMSSignedData(token));
      var info = stamp.getTimeStampInfo();
      byte[] hash =
          MessageDigest.getInstance(info.getMessageImprintAlgOID().getId()).digest(signature);
      if (!MessageDigest.isEqual(hash, info.getMessageImprintDigest())) {
        return Optional.empty();
      }
      new Trust(settings.roots()).verify(stamp);
      return Optional.of(
          new SignatureHour(info.getGenTime().toInstant(), settings.roots() != null));
    } catch (TSPException
        | CMSException
        | IOException
        | GeneralSecurityException
        | RuntimeException broken) {
      // Parsers meet a wrong token with all sorts of exceptions.
      return Optional.empty();
    }
  }
}
