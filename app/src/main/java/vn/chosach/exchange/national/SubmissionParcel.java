package vn.chosach.exchange.national;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import vn.chosach.documents.exchange.EdXmlPost;
import vn.chosach.documents.exchange.Parcel;
import vn.chosach.exchange.national.SubmissionReceiver.SubmissionSeal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;

/**
 * A submission as a package of the axis of documents (edXML): the very bytes that are signed, and
 * their seal beside them. What a package may carry on the axis, it may carry over the interface.
 *
 * @param seal under the body
 * @param body the bytes that are signed
 */
record SubmissionParcel(SubmissionSeal seal, byte[] body) {

  /** Media type under which the interface takes a package. */
  static final String TYPE = "application/edxml+xml";

  private static final String BODY = "submission.json";
  private static final String SEAL = "submission.seal";

  /** Among the kinds of paper of the regulation. */
  private static final int ADMINISTRATIVE = 2;

  /** What the header of a package calls a report of a committee. */
  record ReportWords(String committee, String notation, String kind) {}

  byte[] written(Submission said, Parcel.Organ from, Parcel.Organ to, ReportWords words) {
    String line = "%s %d %s".formatted(seal.id(), seal.second(), seal.signature());
    return EdXmlPost.written(
        new Parcel(
            from,
            List.of(to),
            said.province() + "," + said.number(),
            String.valueOf(said.number()),
            words.notation(),
            from.name(),
            Vietnam.dayOf(said.madeAt()),
            ADMINISTRATIVE,
            words.kind(),
            said.title(),
            null,
            List.of(
                new Parcel.Enclosure(BODY, "application/json", body),
                new Parcel.Enclosure(SEAL, "text/plain", line.getBytes(UTF_8)))));
  }

  /** What a package carries; refused as a package is, or {@code exchange.submission-unread}. */
  static ActOutcome<SubmissionParcel> of(byte[] bytes) {
    return EdXmlPost.opened(bytes)
        .settle(
            parcel ->
                file(parcel, BODY)
                    .flatMap(
                        body ->
                            file(parcel, SEAL)
                                .map(seal -> new String(seal, UTF_8).split(" ", -1))
                                .filter(it -> it.length == 3 && it[1].matches("[0-9]{1,12}"))
                                .map(it -> new SubmissionSeal(it[0], Long.parseLong(it[1]), it[2]))
                                .map(seal -> new SubmissionParcel(seal, body)))
                    .<ActOutcome<SubmissionParcel>>map(ActOutcome::done)
                    .orElseGet(() -> ActOutcome.refused("exchange.submission-unread")),
            ActOutcome::refused);
  }

  private static Optional<byte[]> file(Parcel parcel, String name) {
    return parcel.files().stream()
        .filter(file -> file.name().equals(name))
        .map(Parcel.Enclosure::bytes)
        .findFirst();
  }
}
