package vn.chosach.exchange.received;

import static vn.chosach.kernel.Folding.clean;

import java.util.Optional;
import vn.chosach.documents.exchange.EdXmlPost;
import vn.chosach.documents.exchange.Parcel;
import vn.chosach.exchange.formats.InterchangeForm;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;

/**
 * A file as it was handed in.
 *
 * @param name at its sender
 * @param bytes not copied, not to be changed
 * @param sender as it was typed; empty where the file or its package says it
 */
public record HandedFile(String name, byte[] bytes, String sender) {

  /** A picture as it was found, alone or in a package. */
  record FoundFile(InterchangeForm form, byte[] bytes, String sender, String paper) {}

  /** What form it has; refused for one that is neither a picture nor a package with one. */
  ActOutcome<FoundFile> found() {
    Optional<InterchangeForm> plain = InterchangeForm.of(bytes);
    return plain
        .map(form -> ActOutcome.done(new FoundFile(form, bytes, clean(sender), "")))
        .orElseGet(() -> EdXmlPost.opened(bytes).settle(HandedFile::inside, HandedFile::refused));
  }

  private static ActOutcome<FoundFile> inside(Parcel parcel) {
    return parcel.files().stream()
        .flatMap(
            file ->
                InterchangeForm.of(file.bytes()).stream()
                    .map(
                        form ->
                            new FoundFile(
                                form,
                                file.bytes(),
                                parcel.from().name(),
                                parcel.number() + "/" + parcel.notation())))
        .findFirst()
        .<ActOutcome<FoundFile>>map(ActOutcome::done)
        .orElseGet(() -> ActOutcome.refused("exchange.import-nothing"));
  }

  /** What is no package at all is no file of ours; what is wrong in a package is named. */
  private static ActOutcome<FoundFile> refused(Refusal why) {
    return ActOutcome.refused(
        why.code().equals("documents.package-broken") ? Refusal.of("exchange.import-unread") : why);
  }
}
