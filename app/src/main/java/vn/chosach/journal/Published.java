package vn.chosach.journal;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.journal.publishing.Cosigning;
import vn.chosach.journal.publishing.Leaves;
import vn.chosach.journal.publishing.Publisher;
import vn.chosach.journal.publishing.PublishingLoop;
import vn.chosach.journal.tree.TileProofs;
import vn.chosach.journal.tree.TreeHead;

/** Finds acts in the published log and proves them. */
@Component
record Published(Leaves leaves, Publisher publisher, Cosigning cosigning, PublishingLoop loop) {

  Optional<Proof> proof(String verb, String subjectKind, String subjectId) {
    return leaves
        .first(verb, subjectKind, subjectId)
        .map(
            placed ->
                Proof.of(placed.entry(), leaf -> Optional.ofNullable(inclusion(placed.index()))));
  }

  Optional<Proof.Inclusion> inclusion(byte[] leaf) {
    return leaves.index(leaf).map(this::inclusion);
  }

  /** The newest tree with enough witnesses that holds the index, else the newest signed one. */
  private Proof.@Nullable Inclusion inclusion(@Nullable Long index) {
    if (index == null) {
      return null;
    }
    TreeHead head =
        cosigning
            .witnessed()
            .filter(tree -> index < tree.size())
            .or(() -> publisher.newest().filter(tree -> index < tree.size()))
            .orElse(null);
    return head == null
        ? null
        : new Proof.Inclusion(
            index,
            head.size(),
            new TileProofs(publisher.folder(), head.size()).inclusion(index),
            head.note(),
            head.witnesses());
  }

  Optional<WitnessedTree> witnessed() {
    return cosigning
        .witnessed()
        .map(
            tree ->
                new WitnessedTree(
                    tree.size(),
                    tree.note(),
                    cosigning.standings().stream()
                        .filter(one -> one.size() >= tree.size())
                        .count()));
  }

  LogState state() {
    TreeHead newest = publisher.newest().orElse(null);
    TreeHead witnessed = cosigning.witnessed().orElse(null);
    PublishingLoop.Pulse pulse = loop.pulse();
    TreeHead shown = witnessed == null ? newest : witnessed;
    return new LogState(
        newest == null ? 0 : newest.size(),
        newest == null ? null : Base64.getEncoder().encodeToString(newest.root()),
        witnessed == null ? 0 : witnessed.size(),
        shown == null ? null : shown.note(),
        pulse.waiting(),
        pulse.age(),
        pulse.lag(),
        publisher.halted().orElse(null),
        pulse.late(),
        cosigning.needed(),
        cosigning.standings().stream()
            .map(one -> new LogState.Witness(one.name(), one.size(), one.at(), one.problem()))
            .toList());
  }

  Optional<byte[]> file(String path) {
    return publisher.folder().read(path);
  }
}
