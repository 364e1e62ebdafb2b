package vn.chosach.plans.matters;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.DocumentIssued;
import vn.chosach.documents.Documents;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.life.PlanAct;

/**
 * Opens the task, or the reminder, when the letter that gives it was issued (R28, R29): for the
 * agencies that the issued letter names for carrying it out, in its words. The directive bears the
 * identifier of the document, so that what is heard twice opens one. What is refused lies with its
 * issuer, see {@link UnopenedLetters}.
 */
@Component
class IssuedDirectives {

  private static final Logger LOG = LoggerFactory.getLogger(IssuedDirectives.class);
  private static final int LONGEST = 4000;

  private final Documents documents;
  private final CoordinationRepository repository;
  private final CoordinationIssues issues;
  private final Bodies bodies;
  private final UnopenedLetters unopened;

  IssuedDirectives(
      Documents documents,
      CoordinationRepository repository,
      CoordinationIssues issues,
      Bodies bodies,
      UnopenedLetters unopened) {
    this.documents = documents;
    this.repository = repository;
    this.issues = issues;
    this.bodies = bodies;
    this.unopened = unopened;
  }

  @ApplicationModuleListener
  void on(DocumentIssued issued) {
    Optional<DocumentFile> file = documents.read(issued.document(), ActingOfficer.PROGRAM);
    Optional<DirectiveOrigin> origin =
        file.flatMap(one -> DirectiveOrigin.of(one.document().origin()));
    if (file.isEmpty() || origin.isEmpty() || repository.one(issued.document()).isPresent()) {
      return;
    }
    open(file.get(), origin.get());
  }

  private void open(DocumentFile file, DirectiveOrigin origin) {
    LocalDate today = bodies.today();
    var act =
        new PlanAct.Issue(
            origin.kind(),
            file.document().subject(),
            words(file),
            file.drafting().carryingOut(),
            origin.by().isBefore(today) ? today : origin.by(),
            origin.plan(),
            origin.duty(),
            origin.follows(),
            "",
            file.document().id());
    ActOutcome<UUID> outcome = issues.issue(file.document().id(), act, member(file, origin));
    outcome
        .whyNot()
        .ifPresent(
            why -> {
              LOG.warn("document {} opened no task: {}", file.document().id(), why);
              unopened.keep(file.document(), origin, why);
            });
  }

  /**
   * Whoever issued the letter gave the task, for the committee or to those under the own agency.
   */
  private static ActingOfficer member(DocumentFile file, DirectiveOrigin origin) {
    Actor by =
        file.trail().reversed().stream()
            .filter(step -> step.event() == DocumentEvent.ISSUE && step.officer() != null)
            .map(
                step ->
                    Actor.officer(
                        java.util.Objects.requireNonNull(step.officer()),
                        java.util.Objects.requireNonNullElse(
                            step.agency(), file.document().agency())))
            .findFirst()
            .orElse(Actor.SYSTEM);
    return new ActingOfficer(by, Set.of(origin.within() ? Role.AGENCY_HEAD : Role.STANDING_OFFICE));
  }

  private static String words(DocumentFile file) {
    String words =
        file.drafting().content().body().stream()
            .flatMap(
                block ->
                    switch (block) {
                      case Block.Heading heading -> java.util.stream.Stream.of(heading.text());
                      case Block.BlockWords said -> java.util.stream.Stream.of(said.text());
                      case Block.Figures figures -> java.util.stream.Stream.<String>empty();
                    })
            .collect(Collectors.joining("\n"));
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
