package vn.chosach.legislation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.legislation.desk.FindingDesk;
import vn.chosach.legislation.desk.FindingRepository;
import vn.chosach.legislation.desk.FindingRepository.FindingPart;
import vn.chosach.legislation.desk.ProposalHandler;
import vn.chosach.legislation.desk.ProposalRepository;
import vn.chosach.legislation.desk.ProposalSigning;
import vn.chosach.legislation.desk.ProposalSigning.ProposalPaper;
import vn.chosach.legislation.life.Finding;
import vn.chosach.legislation.life.Finding.FindingWish;
import vn.chosach.legislation.life.LawProposal;
import vn.chosach.legislation.life.ProposalAct;
import vn.chosach.legislation.life.ProposalLevel;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;

/**
 * The door of the legislation: findings and proposals, for every officer; of the cases that show a
 * finding each sees those in own sight. What was sent and what came of it is for everybody.
 */
@Service
public class Legislation {

  private final FindingDesk desk;
  private final FindingRepository findings;
  private final ProposalRepository proposals;
  private final ProposalSigning signing;
  private final ProposalHandler handler;
  private final RowSecurityContext sight;

  Legislation(
      FindingDesk desk,
      FindingRepository findings,
      ProposalRepository proposals,
      ProposalSigning signing,
      ProposalHandler handler,
      RowSecurityContext sight) {
    this.desk = desk;
    this.findings = findings;
    this.proposals = proposals;
    this.signing = signing;
    this.handler = handler;
    this.sight = sight;
  }

  /**
   * A proposal with what belongs to it.
   *
   * @param waiting the paper that waits for its signature
   * @param free open findings on the same text
   */
  public record ProposalFile(
      LawProposal proposal,
      List<Finding> findings,
      Optional<ProposalPaper> waiting,
      List<Finding> free) {}

  /** A page of findings, the newest first. */
  @Transactional(readOnly = true)
  public List<Finding> findings(
      String basis, FindingPart part, int offset, int limit, ActingOfficer officer) {
    sight.of(officer, Map.of());
    return findings.page(basis, part, offset, limit);
  }

  @Transactional(readOnly = true)
  public int count(String basis, FindingPart part) {
    return findings.count(basis, part);
  }

  /** Findings that a case shows; none alike when it is foreign. */
  @Transactional(readOnly = true)
  public List<Finding> ofCase(UUID caseId, ActingOfficer officer) {
    sight.of(officer, Map.of());
    return findings.ofCase(caseId);
  }

  /**
   * Records what is wrong with a text.
   *
   * @return refused with {@code legislation.not-yours}, {@code .unknown-basis}, {@code
   *     .no-longer-in-force}, {@code .article-missing}, {@code .article-repealed}, {@code
   *     .kind-missing}, {@code .words-missing}, {@code .words-too-long}, {@code .unknown-case},
   *     {@code .evidence-missing}
   */
  @Transactional
  public ActOutcome<Finding> record(FindingWish wish, ActingOfficer officer) {
    return desk.record(wish, officer);
  }

  /** The text that forbids what a case in sight is about; empty where none is known. */
  @Transactional(readOnly = true)
  public String lawOf(String caseNumber, ActingOfficer officer) {
    return desk.lawOf(caseNumber, officer);
  }

  /** Whether an officer may set an open finding aside. */
  @Transactional(readOnly = true)
  public boolean mayDismiss(UUID finding, ActingOfficer officer) {
    return desk.mayDismiss(finding, officer);
  }

  /**
   * Follows a finding no further, with a reason.
   *
   * @return refused with {@code legislation.unknown-finding}, {@code .not-yours}, {@code
   *     .words-missing}
   */
  @Transactional
  public ActOutcome<Finding> dismiss(UUID finding, String words, ActingOfficer officer) {
    return desk.dismiss(finding, words, officer);
  }

  /** All proposals. */
  @Transactional(readOnly = true)
  public List<LawProposal> proposals() {
    return proposals.all();
  }

  /** What everybody may know: what was sent, and what came of it. */
  @Transactional(readOnly = true)
  public List<LawProposal> known() {
    return proposals.known();
  }

  @Transactional(readOnly = true)
  public Optional<ProposalFile> read(String number, ActingOfficer officer) {
    sight.of(officer, Map.of());
    return proposals
        .numbered(number)
        .map(
            one ->
                new ProposalFile(
                    one,
                    findings.of(one.id()),
                    signing.waiting(one.id()),
                    findings.page(one.basis(), FindingPart.OPEN, 0, 50)));
  }

  /**
   * Opens a proposal of the own agency to change a text.
   *
   * @return refused with {@code legislation.not-yours}, {@code .unknown-basis}, {@code
   *     .no-longer-in-force}, {@code .title-missing}
   */
  @Transactional
  public ActOutcome<LawProposal> open(
      String title, String basis, ProposalLevel level, ActingOfficer officer) {
    return desk.open(title, basis, level, officer);
  }

  /**
   * Does something with a proposal, or draws up the paper whose signature will do it.
   *
   * @param seen version that the page showed
   */
  @Transactional
  public ActOutcome<LawProposal> proceed(
      UUID id, ProposalAct act, int seen, ActingOfficer officer) {
    return handler.proceed(id, act, seen, officer);
  }
}
