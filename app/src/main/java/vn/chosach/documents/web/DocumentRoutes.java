package vn.chosach.documents.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.RouteRules.open;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.documents.Documents;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkQuery;
import vn.chosach.officers.work.WorkQuery.QueriedSource;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.PublicNavEntry.PublicNavPlace;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;
import vn.chosach.ui.SentId;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.DeskList.ListTerms;

@Configuration
class DocumentRoutes {

  static final String ALL = "/van-ban";
  static final String OUT = ALL + "/so-di";
  static final String IN = ALL + "/so-den";
  static final String DRAFT = ALL + "/soan";
  static final String TEMPLATES = ALL + "/mau";
  static final String RIGHTS = ALL + "/quyen-ky";
  static final String CHECK = ALL + "/kiem-tra";
  static final String CERTIFICATES = ALL + "/chung-thu";
  static final String SPECIMENS = ALL + "/mau-chinh-thuc";

  /** The check of a signed PDF is open to everybody who holds one. */
  static final String VERIFY = "/kiem-chung/van-ban";

  static final String ONE = ALL + "/{id:" + SentId.FORM + "}";

  static final Role[] WORKERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  /** Who works with one paper: the integrity desk only with those of its own cases. */
  static final Role[] HOLDERS = {
    Role.OPERATOR,
    Role.CASE_OFFICER,
    Role.AGENCY_HEAD,
    Role.STANDING_OFFICE,
    Role.COMMITTEE_LEADER,
    Role.INTEGRITY_OFFICER
  };

  @Bean
  DocumentDeskList documentList(Documents documents, DocumentNames names) {
    return new DocumentDeskList(false, documents, names);
  }

  @Bean
  DocumentDeskList outgoingList(Documents documents, DocumentNames names) {
    return new DocumentDeskList(true, documents, names);
  }

  @Bean
  RouteRules documentRules() {
    return RouteRules.of(
        open(VERIFY),
        only(ALL, WORKERS),
        only(OUT + "/**", WORKERS),
        only(IN + "/**", WORKERS),
        only(DRAFT + "/**", WORKERS),
        only(TEMPLATES + "/**", WORKERS),
        only(RIGHTS + "/**", WORKERS),
        only(CHECK + "/**", WORKERS),
        only(CERTIFICATES + "/**", WORKERS),
        only(SPECIMENS + "/**", WORKERS),
        only(ALL + "/**", HOLDERS));
  }

  /** The check changes nothing, so a forged form gains nothing, and a citizen needs no session. */
  @Bean
  SecretForms signatureCheckForm() {
    return SecretForms.of(VERIFY);
  }

  @Bean
  PublicNavEntry signatureCheckLink() {
    return new PublicNavEntry(PublicNavPlace.FOOTER, 26, VERIFY, "documents.verify.nav");
  }

  @Bean
  DeskList<Void> incomingList(IncomingRegister register) {
    return DeskList.viewed(
        new ListTerms(IN, "documents.in.title", "documents.list.count", Set.of("tim", "nam")),
        (asked, viewer, page) ->
            register
                .page(
                    asked.getOrDefault("tim", ""),
                    DocumentDeskList.year(asked.getOrDefault("nam", ""), page),
                    0,
                    1,
                    ActingOfficer.of(viewer))
                .count());
  }

  /** A template for all agencies waits for whoever may agree to it and did not bring it in. */
  @Bean
  static WorkSource templatesByTwo(WorkQuery rows) {
    return new QueriedSource(
        rows,
        Set.of(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER),
        "documents.work.",
        """
        SELECT md5(t.kind || '/' || t.number)::uuid AS id, 'template' AS verb, t.kind AS number,
               left(t.words, 120) AS title, NULL::date AS due, t.kind AS at, NULL::uuid AS officer
          FROM documents.template t
         WHERE t.agreed_at IS NULL AND t.by_officer IS DISTINCT FROM :officer
           AND NOT EXISTS (SELECT FROM documents.template later
                            WHERE later.kind = t.kind AND later.number > t.number
                              AND later.agreed_at IS NOT NULL)
         ORDER BY t.at, t.kind LIMIT 100
        """,
        TEMPLATES + "/",
        reader -> {});
  }

  @Bean
  NavEntry documentsEntry() {
    return new NavEntry(NavEntry.NavEntryGroup.RECORDS, 40, ALL, "documents.nav", Set.of(WORKERS));
  }

  static String page(UUID id) {
    return ALL + "/" + id;
  }
}
