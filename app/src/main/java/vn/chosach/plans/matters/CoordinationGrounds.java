package vn.chosach.plans.matters;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.LegalBasis;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.Documents;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;

/**
 * What a matter rests on (R10, R12): an order is an issued paper, which cites its legal basis; what
 * else is cited is in force.
 */
@Component
record CoordinationGrounds(
    Catalogue catalogue, Documents documents, CoordinationRepository repository, Bodies bodies) {

  /**
   * @return {@code plans.order-needs-paper}, {@code plans.basis-unknown}, {@code
   *     plans.basis-not-in-force} with what replaced it, {@code plans.document-not-issued}, {@code
   *     plans.letter-not-sent} for an agency to which the order's letter did not go; of a head
   *     {@code plans.not-under-you} and {@code plans.not-your-letter}
   */
  Optional<Refusal> rested(PlanAct.Issue act, ActingOfficer member) {
    if (act.kind().isPaper() && act.document() == null) {
      return Optional.of(Refusal.of("plans.order-needs-paper"));
    }
    return under(act, member).or(() -> basis(act.basis())).or(() -> document(act, member));
  }

  /** What it follows is of the kind that it can follow: {@code plans.unknown}. */
  Optional<Refusal> followed(PlanAct.Issue act) {
    UUID follows = act.follows();
    boolean fits =
        follows == null
            || repository
                .one(follows)
                .filter(one -> act.kind().follows().contains(one.kind()))
                .isPresent();
    return fits ? Optional.empty() : Optional.of(Refusal.of("plans.unknown"));
  }

  private Optional<Refusal> basis(String code) {
    if (code.isBlank()) {
      return Optional.empty();
    }
    LegalBasis basis = catalogue.legalBasis(code).orElse(null);
    if (basis == null) {
      return Optional.of(Refusal.of("plans.basis-unknown"));
    }
    boolean inForce =
        catalogue.legalBases(bodies.today()).stream().anyMatch(one -> one.code().equals(code));
    return inForce
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "plans.basis-not-in-force",
                Map.of("number", basis.number(), "next", next(basis.successor()))));
  }

  private String next(@org.jspecify.annotations.Nullable String successor) {
    return catalogue
        .legalBasis(Objects.requireNonNullElse(successor, ""))
        .map(LegalBasis::number)
        .orElse("–");
  }

  /** Who does not direct for the committee gives tasks to those under the own agency alone. */
  private Optional<Refusal> under(PlanAct.Issue act, ActingOfficer member) {
    if (!within(act, member)) {
      return Optional.empty();
    }
    Set<String> below = bodies.below(member);
    return act.addressees().stream()
        .filter(key -> !below.contains(key))
        .findFirst()
        .map(key -> Refusal.of("plans.not-under-you", "agency", bodies.name(key)));
  }

  private static boolean within(PlanAct.Issue act, ActingOfficer member) {
    return act.kind() == CoordinationKind.DIRECTIVE && !PlanAccessPolicy.directs(member);
  }

  /** Whose own letter it must be: all but those who write for the committee. */
  private static boolean byOwnLetter(PlanAct.Issue act, ActingOfficer member) {
    return act.kind().isPaper()
        && (act.kind() != CoordinationKind.DIRECTIVE || within(act, member));
  }

  private Optional<Refusal> document(PlanAct.Issue act, ActingOfficer member) {
    UUID document = act.document();
    if (document == null) {
      return Optional.empty();
    }
    DocumentFile file =
        documents
            .read(document, member)
            .filter(one -> one.document().state() == DocumentState.ISSUED)
            .orElse(null);
    if (file == null) {
      return Optional.of(Refusal.of("plans.document-not-issued"));
    }
    if (byOwnLetter(act, member) && !file.document().agency().equals(member.agency())) {
      return Optional.of(Refusal.of("plans.not-your-letter"));
    }
    return act.kind().isPaper() ? unsent(file, act.addressees()) : Optional.empty();
  }

  /** Nobody is given a task by a letter that went to others. */
  private Optional<Refusal> unsent(DocumentFile file, Collection<String> addressees) {
    Set<String> sent =
        file.drafting().recipients().stream()
            .map(Recipient::agency)
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toSet());
    return addressees.stream()
        .filter(one -> !sent.contains(one))
        .findFirst()
        .map(one -> Refusal.of("plans.letter-not-sent", "agency", bodies.name(one)));
  }
}
