package vn.chosach.verify.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Recomputes the digests of every block and of every payload in a WARC. */
final class WarcCheck {

  private WarcCheck() {}

  static void check(String name, byte[] warc, EvidenceVerdict evidenceVerdict) {
    int digests = 0;
    int records = 0;
    try (var reader = new WarcReader(new ByteArrayInputStream(warc))) {
      reader.calculateBlockDigest();
      for (WarcRecord record : reader) {
        records++;
        if (record instanceof WarcResponse response) {
          checkPayload(name, records, response, evidenceVerdict);
        }
        Optional<WarcDigest> said = record.blockDigest();
        Optional<WarcDigest> now = record.calculatedBlockDigest();
        if (said.isPresent()) {
          digests++;
          if (!said.equals(now)) {
            evidenceVerdict.wrong(
                name + ": record " + records + " (" + record.type() + ") differs from its digest");
          }
        } else if (!record.type().equals("warcinfo")) {
          evidenceVerdict.wrong(
              name + ": record " + records + " (" + record.type() + ") has no digest");
        }
        if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
          evidenceVerdict.remark(
              name + ": record " + records + " was cut off (" + record.truncated() + ")");
        }
      }
    } catch (IOException | RuntimeException broken) {
      evidenceVerdict.wrong(
          name + ": not readable after record " + records + ": " + broken.getMessage());
      return;
    }
    if (records == 0) {
      evidenceVerdict.wrong(name + ": holds no record");
    } else if (evidenceVerdict.sound()) {
      evidenceVerdict.fine(name + ": " + records + " records, " + digests + " digests");
    }
  }

  private static void checkPayload(
      String name, int number, WarcResponse response, EvidenceVerdict evidenceVerdict)
      throws IOException {
    WarcDigest said = response.payloadDigest().orElse(null);
    if (said == null) {
      return;
    }
    var payload = new ByteArrayOutputStream();
    byte[] buffer = new byte[16_384];
    try (var in = response.http().body().stream()) {
      for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
        payload.write(buffer, 0, some);
      }
    } catch (IOException cutOff) {
      if (response.truncated() == WarcTruncationReason.NOT_TRUNCATED) {
        throw cutOff;
      }
    }
    try {
      byte[] now = MessageDigest.getInstance("SHA-256").digest(payload.toByteArray());
      if (!MessageDigest.isEqual(now, said.bytes())) {
        evidenceVerdict.wrong(name + ": the body of record " + number + " differs from its digest");
      }
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
