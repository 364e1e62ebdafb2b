package vn.chosach.exchange.removals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.PlatformRequests;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.IncomingPapers;
import vn.chosach.documents.IncomingPapers.ReceivedPaper;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.exchange.partners.Hook;
import vn.chosach.exchange.partners.Hook.HookTopic;
import vn.chosach.exchange.partners.HookRepository;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.PartnerRepository;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.vault.CaptureWish;
import vn.chosach.vault.Captures;

/** What a request rests on and moves elsewhere: case, signed paper, registered platform, pages. */
@Component
record RemovalGrounds(
    Cases cases,
    PlatformRequests requests,
    Documents documents,
    PartnerRepository partners,
    HookRepository hooks,
    Captures captures,
    Referrals referrals,
    IncomingPapers incoming) {

  /** An open case that the officer sees and on which the own agency works. */
  Optional<Dossier> about(String number, ActingOfficer who) {
    return cases.read(number, who).filter(one -> worksOn(one.file(), who));
  }

  /** Whether a case is open and the own agency works on it. */
  static boolean worksOn(CaseFile file, ActingOfficer who) {
    return file.state().open() && file.access().agencies().contains(who.agency());
  }

  /** A case that found nothing against its subject, and of which no decision stands. */
  static boolean cleared(Dossier one) {
    return one.file().state() == CaseState.CLEARED
        && one.rulings().stream().noneMatch(Dossier.Ruling::stands);
  }

  /** Signed papers of a case that one of these agencies issued. */
  List<Document> papers(UUID caseId, Set<String> issuers, ActingOfficer who) {
    return documents.from(new DocumentOrigin("cases", caseId.toString()), who).stream()
        .filter(one -> one.state() == DocumentState.ISSUED && issuers.contains(one.agency()))
        .toList();
  }

  /** The partner that two persons registered for a platform, today. */
  Optional<Partner> standing(String platform) {
    return partners.standing(PartnerKind.PLATFORM, platform, PartnerScope.REMOVALS);
  }

  /** Addresses at which a partner is told of requests. */
  List<Hook> hooks(UUID partner) {
    return hooks.told(HookTopic.REMOVAL, partner, null);
  }

  /** Mail of the contact that two persons registered. */
  String mail(Removal one) {
    return partners.one(one.partner()).orElseThrow().email();
  }

  /**
   * The case keeps that the platform has a removal, and counts its 24 hours, unless it ended; of
   * data that are asked for by the law on electronic commerce, and of accounts, the request itself
   * counts them.
   */
  Removal kept(Removal one, String proof, Instant at) {
    return switch (one.kind()) {
      case RESTORE -> one.delivered(null, null);
      case DATA -> one.delivered(null, byCommerce(one, at) ? until(at) : null);
      case ACCOUNT -> one.delivered(null, requests.accountUntil(at).orElse(null));
      case REMOVE ->
          requests
              .asked(
                  one.caseId(),
                  new CaseAct.TakeDown(one.platform(), one.addresses(), one.paper(), at, proof))
              .settle(
                  kept -> one.delivered(kept.request(), kept.dueAt()),
                  ended -> one.delivered(null, null));
    };
  }

  private @Nullable Instant until(Instant at) {
    return requests.dataUntil(at).orElse(null);
  }

  private static boolean byCommerce(Removal one, Instant at) {
    return DataGrounds.of(one.ground(), Vietnam.dayOf(at))
        .filter(ground -> ground.law().equals(RemovalTransitions.LAW))
        .isPresent();
  }

  /** Whether an officer concluded in the case that it was done; empty while nobody did. */
  Optional<Boolean> concluded(Removal one) {
    return Optional.ofNullable(one.request()).flatMap(requests::gone);
  }

  /**
   * Has the pages fetched anew, as evidence of the case.
   *
   * @return addresses that are not fetched, with the reason
   */
  List<String> fetch(Removal one, Actor actor) {
    return one.lines().stream()
        .flatMap(
            line ->
                captures
                    .preserve(
                        new CaptureWish(line, one.number(), one.caseId(), one.caseNumber()), actor)
                    .whyNot()
                    .map(no -> line + ": " + no.code())
                    .stream())
        .toList();
  }

  /** Papers that came in since a request was sent, of which one can be the answer. */
  List<ReceivedPaper> slips(Removal one, ActingOfficer who) {
    Instant sent = one.steps().isEmpty() ? one.since() : one.steps().getFirst().at();
    return incoming.from("", Vietnam.dayOf(sent), who);
  }

  /** Asks another agency to see to it. */
  Optional<Refusal> escalate(Removal one, @Nullable String to, String words, ActingOfficer who) {
    return to == null
        ? Optional.of(Refusal.of("exchange.body-missing"))
        : referrals
            .offer(
                ReferralOffer.of(
                    Purpose.COORDINATION, null, List.of(to), one.number(), words, null),
                who)
            .whyNot();
  }
}
