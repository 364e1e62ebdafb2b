package vn.chosach.exchange.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.exchange.national.Submission.SubmittedPeriod;
import vn.chosach.exchange.national.SubmissionBook;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.officers.work.WorkQuery;
import vn.chosach.officers.work.WorkQuery.QueriedSource;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;
import vn.chosach.ui.SentId;

/** Who may call the pages of exchange. */
@Configuration
class ExchangeRoutes {

  static final String FIRMS = "/buu-chinh";
  static final String ENTERING = FIRMS + "/moi";
  static final String FIRM = FIRMS + "/{number:DN-[0-9]{4}-[0-9]{4,9}}";
  static final String FIRM_ACT = FIRM + "/lam/{slug:[a-z-]{2,20}}";
  static final String LETTERS = FIRMS + "/van-ban";
  static final String WRITING = LETTERS + "/moi/{kind:chi-dao|yeu-cau}";
  static final String LETTER = LETTERS + "/{number:(?:HD|VT)-[0-9]{4}-[0-9]{4,9}}";
  static final String LETTER_ACT = LETTER + "/lam/{slug:[a-z-]{2,20}}";
  static final String RETURNED = LETTER + "/ban-tra-loi";
  static final String SCAN = LETTER + "/tep/{firm:DN-[0-9]{4}-[0-9]{4,9}}";
  static final String SETS = "/chia-se-du-lieu";
  static final String ARRANGING = SETS + "/moi";
  static final String SET = SETS + "/{number:BD-[0-9]{4}-[0-9]{4,9}}";
  static final String SET_ACT = SET + "/lam/{slug:[a-z-]{2,20}}";
  static final String FILE = SET + "/tep/{file}";
  static final String BYTES = FILE + "/tai-ve";
  static final String GIVING = SETS + "/so-do";
  static final String PACKAGE = SET + "/goi-edxml";
  static final String RECEIVED = SETS + "/nhan";
  static final String RECEIVING = RECEIVED + "/moi";
  static final String RECEIVED_ONE = RECEIVED + "/{id:" + SentId.FORM + "}";
  static final String JUDGING = RECEIVED_ONE + "/xet/{thing:" + SentId.FORM + "}";
  static final String RECALLED = RECEIVED_ONE + "/thu-hoi";

  static final String REMOVALS = "/yeu-cau-san";
  static final String ASKING = REMOVALS + "/moi/{caseNumber:VV-[0-9]{4}-[0-9]{4,9}}";
  static final String REMOVAL = REMOVALS + "/{number:YG-[0-9]{4}-[0-9]{4,9}}";
  static final String REMOVAL_ACT = REMOVAL + "/lam/{slug:[a-z-]{2,20}}";

  /** What this province submits to the national committee. */
  static final String SUBMISSIONS = "/bao-cao-quoc-gia";

  static final String SUBMITTING = SUBMISSIONS + "/gui";
  static final String SUBMITTED_PACKAGE = SUBMISSIONS + "/goi/{number:[0-9]{1,9}}";

  /** The chain goes on behind what the committee holds, after a restore. */
  static final String CONTINUING = SUBMISSIONS + "/noi-tiep/{number:[0-9]{1,9}}";

  /** What the provinces submit to this installation as the committee's. */
  static final String PROVINCES = "/cac-tinh";

  static final String TAKING = PROVINCES + "/nhan-goi";
  static final String ASKING_BACK = PROVINCES + "/hoi-lai/{id:" + SentId.FORM + "}";
  static final String RELEASING =
      PROVINCES + "/cong-bo/{period:[0-9]{4}-[A-Z]{4,7}-[0-9]{1,2}(?:-[A-Z0-9-]{2,20})?}";

  /** What of that is public. */
  static final String RELEASED = "/so-lieu-cac-tinh";

  static final String PARTNERS = "/quan-tri/doi-tac";
  static final String REGISTERING = PARTNERS + "/moi";
  static final String PARTNER = PARTNERS + "/{number:DT-[0-9]{4}-[0-9]{4,9}}";
  static final String PARTNER_ACT = PARTNER + "/lam/{slug:[a-z-]{2,20}}";

  /** What the interface can do, for everyone. */
  static final String DESCRIPTION = "/ket-noi";

  static final String OPENAPI = "/api/v1/openapi.yaml";

  /** Of a firm, which has no account. */
  static final String GATE = "/doanh-nghiep/{token:[A-Za-z0-9_-]{40,60}}";

  static final String GATE_MANY = GATE + "/nhieu";

  private static final Role[] OFFICERS = {
    Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };
  private static final Role[] RECIPIENTS = {
    Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE
  };
  private static final Role[] REGISTRARS = {Role.ADMINISTRATOR, Role.AGENCY_HEAD};
  private static final Role[] COMMITTEE = {Role.STANDING_OFFICE, Role.COMMITTEE_LEADER};
  private static final Role[] WRITERS = {Role.CASE_OFFICER, Role.AGENCY_HEAD};

  @Bean
  RouteRules exchangeRules() {
    return RouteRules.of(
        open("/doanh-nghiep/**"),
        open(DESCRIPTION),
        open(OPENAPI),
        only(REGISTERING, Role.ADMINISTRATOR),
        only(PARTNERS, REGISTRARS),
        only(PARTNERS + "/**", REGISTRARS),
        only(ENTERING, WRITERS),
        only(LETTERS + "/moi/**", WRITERS),
        only(ARRANGING, WRITERS),
        only(GIVING, WRITERS),
        only(RECEIVED, WRITERS),
        only(RECEIVED + "/**", WRITERS),
        open(RELEASED),
        only(SUBMITTING, Role.STANDING_OFFICE),
        only(SUBMISSIONS, COMMITTEE),
        only(SUBMISSIONS + "/**", COMMITTEE),
        only(PROVINCES, COMMITTEE),
        only(PROVINCES + "/**", COMMITTEE),
        only(REMOVALS + "/moi/**", WRITERS),
        only(REMOVALS, OFFICERS),
        only(REMOVALS + "/**", OFFICERS),
        only(FIRMS, OFFICERS),
        only(FIRMS + "/**", OFFICERS),
        only(SETS, RECIPIENTS),
        only(SETS + "/**", RECIPIENTS));
  }

  /** A firm proves itself by its link and code; the returned scan comes with a pass. */
  @Bean
  SecretForms exchangeForms() {
    return SecretForms.of("/doanh-nghiep/*", "/doanh-nghiep/*/nhieu", LETTERS + "/*/ban-tra-loi");
  }

  /** Whether firms answered by the day that the paper names is followed by who wrote it. */
  @Bean
  static WorkSource lettersToFollow(WorkQuery rows) {
    return new QueriedSource(
        rows,
        Set.of(WRITERS),
        "exchange.work.",
        """
        SELECT id, 'letter' AS verb, number, title, answer_by AS due, number AS at,
               NULL::uuid AS officer
          FROM exchange.letter WHERE state = 'SENT' AND agency = ANY (:agencies)
         ORDER BY answer_by, id LIMIT 100
        """,
        LETTERS + "/",
        reader -> {});
  }

  @Bean
  PublicNavEntry descriptionLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 60, DESCRIPTION, "exchange.description");
  }

  /** Beside the open figures, once a period is public. */
  @Bean
  PageSlot releasedLink(SubmissionBook book, TemplateEngine templates) {
    return PageSlot.of(
        "reports.open.beside",
        templates,
        "exchange/releasedLink.jte",
        (page, about) ->
            book.periods().stream().anyMatch(SubmittedPeriod::released) ? Map.of() : null);
  }

  @Bean
  NavEntry firmsEntry() {
    return new NavEntry(NavEntryGroup.RECEIVING, 80, FIRMS, "exchange.firms", Set.of(OFFICERS));
  }

  @Bean
  NavEntry removalsEntry() {
    return new NavEntry(
        NavEntryGroup.RECEIVING, 79, REMOVALS, "exchange.removals", Set.of(OFFICERS));
  }

  @Bean
  NavEntry setsEntry() {
    return new NavEntry(NavEntryGroup.RECEIVING, 81, SETS, "exchange.sets", Set.of(RECIPIENTS));
  }

  /** The committee's installation leads to what it receives, a province's to what it sends. */
  @Bean
  NavEntry nationalEntry() {
    boolean nation = ProvincePack.current().words().getProperty("tier", "").equals("nation");
    return new NavEntry(
        NavEntryGroup.RECEIVING,
        82,
        nation ? PROVINCES : SUBMISSIONS,
        nation ? "exchange.provinces" : "exchange.submissions",
        Set.of(COMMITTEE));
  }

  @Bean
  NavEntry partnersEntry() {
    return new NavEntry(
        NavEntryGroup.ADMINISTRATION, 85, PARTNERS, "exchange.partners", Set.of(REGISTRARS));
  }

  static String partner(String number) {
    return PARTNERS + "/" + number;
  }

  static String asking(String caseNumber) {
    return REMOVALS + "/moi/" + caseNumber;
  }

  static String removal(String number) {
    return REMOVALS + "/" + number;
  }

  static String firm(String number) {
    return FIRMS + "/" + number;
  }

  static String letter(String number) {
    return LETTERS + "/" + number;
  }

  static String received(UUID id) {
    return RECEIVED + "/" + id;
  }

  static String set(String number) {
    return SETS + "/" + number;
  }
}
