package vn.chosach.access;

import static vn.chosach.kernel.Role.ADMINISTRATOR;
import static vn.chosach.kernel.Role.AGENCY_HEAD;
import static vn.chosach.kernel.Role.AUDITOR;
import static vn.chosach.kernel.Role.CASE_OFFICER;
import static vn.chosach.kernel.Role.COMMITTEE_LEADER;
import static vn.chosach.kernel.Role.INTEGRITY_OFFICER;
import static vn.chosach.kernel.Role.OPERATOR;
import static vn.chosach.kernel.Role.PRESS;
import static vn.chosach.kernel.Role.STANDING_OFFICE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.chosach.kernel.Role;

/**
 * Which roles open which part of the program: the longest beginning of an address counts. Written
 * down from the requirements, not from the rules of the rooms.
 */
enum Area {
  PUBLIC(
      "/ /.well-known /gioi-thieu /kha-nang-tiep-can /du-lieu-ca-nhan /cach-nhan-ra-trang-that"
          + " /suc-khoe /robots.txt /sitemap.xml /sitemap /favicon.ico /anh-chia-se /error /phan-anh /theo-doi /lien-he /dia-ban"
          + " /log /kiem-chung /vu-viec /canh-bao /tra-cuu /da-chuyen-tien /dinh-chinh /so-lieu"
          + " /thong-cao-bao-chi /canh-bao-chung /tin-nhiem /nguoi-ban"
          + " /kien-nghi-phap-luat /chung-nhan-tap-huan /tin-tuyen-truyen /chien-dich /dien-dan"
          + " /doanh-nghiep /danh-sach-canh-bao /ket-noi"
          + " /so-lieu-cac-tinh /hieu-de-phong /hang-that /guong-khen-thuong /thoi-han/tinh /lich /dang-nhap"
          + " /dang-xuat /api"),
  DESK(
      "/ban-lam-viec /cach-xem /tim /thong-bao /tro-giup /ho-so-cua-toi /co-quan /danh-muc /thoi-han/quy-tac"
          + " /phap-luat",
      EnumSet.allOf(Role.class).toArray(Role[]::new)),
  ACCOUNTS("/quan-tri/tai-khoan", ADMINISTRATOR),
  /** A head sees and confirms what opens referrals to the own agency. */
  PARTNERS("/quan-tri/doi-tac", ADMINISTRATOR, AGENCY_HEAD),
  PARTNERS_ENTERED("/quan-tri/doi-tac/moi", ADMINISTRATOR),
  LAW_KEPT(
      "/phap-luat/{list}/ban-moi /phap-luat/{list}/xac-nhan POST:/phap-luat/thay-doi/{id}",
      CASE_OFFICER,
      AGENCY_HEAD,
      STANDING_OFFICE),
  ROLL(
      "/quan-tri/co-quan /quan-tri/tham-quyen /quan-tri/lich-lam-viec /quan-tri/de-nghi",
      ADMINISTRATOR,
      STANDING_OFFICE),
  SIFTING(
      "/hop-tiep-nhan /phoi-hop /van-ban /bao-cao /bang-chung /vuong-mac /tap-huan"
          + " /khen-thuong /ho-so-can-bo /tinh-hinh /yeu-cau-cap-tren",
      OPERATOR,
      CASE_OFFICER,
      AGENCY_HEAD,
      STANDING_OFFICE,
      COMMITTEE_LEADER),
  /** What receivers sent back, for who decides again. */
  SENT_BACK("/phoi-hop/bi-tra-lai", OPERATOR, STANDING_OFFICE),
  /** One paper, not the lists: the integrity desk works with those of its own cases. */
  PAPERS(
      "/van-ban/{id}",
      OPERATOR,
      CASE_OFFICER,
      AGENCY_HEAD,
      STANDING_OFFICE,
      COMMITTEE_LEADER,
      INTEGRITY_OFFICER),
  NEGLECTS("/khong-hoan-thanh", CASE_OFFICER, AGENCY_HEAD, STANDING_OFFICE, COMMITTEE_LEADER),
  NEGLECTS_BEGUN("/khong-hoan-thanh/moi", STANDING_OFFICE, COMMITTEE_LEADER),
  CASES(
      "/ho-so-vu-viec /doi-tuong /xuat-ban /hoc-lieu",
      CASE_OFFICER,
      AGENCY_HEAD,
      STANDING_OFFICE,
      COMMITTEE_LEADER),
  OUTREACH(
      "/tuyen-truyen",
      OPERATOR,
      CASE_OFFICER,
      AGENCY_HEAD,
      STANDING_OFFICE,
      COMMITTEE_LEADER,
      PRESS),
  OUTREACH_TOLD("/tuyen-truyen/san-pham/moi", CASE_OFFICER, AGENCY_HEAD, STANDING_OFFICE, PRESS),
  OUTREACH_PLANNED("/tuyen-truyen/moi", CASE_OFFICER, AGENCY_HEAD, STANDING_OFFICE),
  BULLETINS(
      "/thong-cao", OPERATOR, CASE_OFFICER, AGENCY_HEAD, STANDING_OFFICE, COMMITTEE_LEADER, PRESS),
  BULLETINS_MADE(
      "/thong-cao/moi /thong-cao/canh-bao-moi /thong-cao/nguoi-phat-ngon /nhan-tin-nhiem",
      CASE_OFFICER,
      AGENCY_HEAD,
      STANDING_OFFICE),
  FORUM("/lang-nghe", CASE_OFFICER, AGENCY_HEAD, STANDING_OFFICE, COMMITTEE_LEADER),
  FORUM_PLANNED("/lang-nghe/moi", CASE_OFFICER, AGENCY_HEAD),
  /** The register of firms and the letters to them; a request is seen with its case besides. */
  REMOVALS("/yeu-cau-san", CASE_OFFICER, AGENCY_HEAD, STANDING_OFFICE, COMMITTEE_LEADER),
  REMOVALS_SENT("/yeu-cau-san/moi", CASE_OFFICER, AGENCY_HEAD),
  NATIONAL("/bao-cao-quoc-gia /cac-tinh", STANDING_OFFICE, COMMITTEE_LEADER),
  SUBMITTED("/bao-cao-quoc-gia/gui", STANDING_OFFICE),
  FIRMS("/buu-chinh", CASE_OFFICER, AGENCY_HEAD, STANDING_OFFICE, COMMITTEE_LEADER),
  SETS_SHARED("/chia-se-du-lieu", CASE_OFFICER, AGENCY_HEAD, STANDING_OFFICE),
  EXCHANGE_WRITTEN(
      "/buu-chinh/moi /buu-chinh/van-ban/moi /chia-se-du-lieu/moi /chia-se-du-lieu/so-do"
          + " /chia-se-du-lieu/nhan",
      CASE_OFFICER,
      AGENCY_HEAD),
  CLASSES_MADE(
      "/tap-huan/moi /khen-thuong/moi /hoc-lieu/moi", CASE_OFFICER, AGENCY_HEAD, STANDING_OFFICE),
  PETITIONS("/don-thu", CASE_OFFICER, AGENCY_HEAD),
  SUCCESSION("/ho-so-vu-viec/ke-tuc", STANDING_OFFICE, COMMITTEE_LEADER),
  CHECKS(
      "/bang-chung/kiem-tra",
      OPERATOR,
      CASE_OFFICER,
      AGENCY_HEAD,
      STANDING_OFFICE,
      COMMITTEE_LEADER,
      AUDITOR),
  OVERSIGHT("/thong-ke /tong-quan", AGENCY_HEAD, STANDING_OFFICE, COMMITTEE_LEADER),
  WATCH("/giam-sat /suc-khoe-tim-kiem", OPERATOR, CASE_OFFICER, AGENCY_HEAD, STANDING_OFFICE),
  WATCH_RULES(
      "/giam-sat/quy-tac/moi /giam-sat/quy-tac/{kind}/{name}/sua"
          + " /giam-sat/quy-tac/{kind}/{name}/tat POST:/giam-sat/quy-tac/{kind}/{name}/ban"
          + " POST:/giam-sat/canh-bao/{id}/theo-doi POST:/giam-sat/canh-bao/{id}/thoi",
      AGENCY_HEAD,
      STANDING_OFFICE),
  /** How the verdicts of officers held is for who answers for them. */
  VERDICTS_HELD("/giam-sat/so-lieu/can-bo", AGENCY_HEAD, STANDING_OFFICE),
  CLOCKS(
      "/thoi-han",
      OPERATOR,
      CASE_OFFICER,
      AGENCY_HEAD,
      STANDING_OFFICE,
      COMMITTEE_LEADER,
      INTEGRITY_OFFICER),
  RECEPTION("/tiep-nhan", OPERATOR),
  COMMUNE("/cap-xa", CASE_OFFICER, AGENCY_HEAD),
  RECEIPTS("/tiep-nhan/da-nhan", OPERATOR, CASE_OFFICER, AGENCY_HEAD),
  TIP("/tiep-nhan/tin", OPERATOR, STANDING_OFFICE, CASE_OFFICER, AGENCY_HEAD, INTEGRITY_OFFICER),
  IDENTITIES("/tiep-nhan/danh-tinh", AGENCY_HEAD, INTEGRITY_OFFICER),
  INTEGRITY(
      "/liem-chinh /tiep-nhan/tin/{id}/tep"
          + " POST:/tiep-nhan/tin/{id}/bi-neu POST:/tiep-nhan/tin/{id}/tra-ve",
      INTEGRITY_OFFICER),
  ACCESS_REVIEW("/liem-chinh/ra-soat /liem-chinh/tai-khoan", INTEGRITY_OFFICER, AUDITOR),
  KEPT_AT_THE_DESK("/liem-chinh/dang-giu", AUDITOR),
  OWN_READINGS(
      "/luot-xem-cua-toi /ke-khai-loi-ich",
      OPERATOR,
      CASE_OFFICER,
      AGENCY_HEAD,
      STANDING_OFFICE,
      COMMITTEE_LEADER,
      INTEGRITY_OFFICER),
  MATTERS("/luu-tru/du-lieu", OPERATOR, CASE_OFFICER, AGENCY_HEAD, STANDING_OFFICE),
  RETENTION("/luu-tru", AGENCY_HEAD, STANDING_OFFICE, COMMITTEE_LEADER, AUDITOR),
  RELAY("/bao-dai", PRESS),
  DUTY("/truc-ban", OPERATOR, STANDING_OFFICE, AGENCY_HEAD, PRESS),
  PLANS(
      "/ke-hoach /chi-dao /kinh-phi",
      OPERATOR,
      CASE_OFFICER,
      AGENCY_HEAD,
      STANDING_OFFICE,
      COMMITTEE_LEADER,
      AUDITOR,
      PRESS),
  /** Only who directs drafts a directive. */
  PAPERS_OF_MATTERS("POST:/chi-dao/{id}/van-ban", STANDING_OFFICE, COMMITTEE_LEADER),
  /** Who heads an agency hands links over: in the committee that is a leader. */
  LINKS_TO_HAND_OVER("/lien-ket-cho-trao", AGENCY_HEAD, COMMITTEE_LEADER),
  LOG_STATE("/quan-tri/tinh-trang", ADMINISTRATOR, STANDING_OFFICE, AUDITOR, INTEGRITY_OFFICER),
  JOURNAL("/nhat-ky", AUDITOR, INTEGRITY_OFFICER);

  private static final Map<Entrances.Route, Optional<Area>> FOUND = new ConcurrentHashMap<>();

  private final String beginnings;
  private final Set<Role> roles;

  Area(String beginnings, Role... roles) {
    this.beginnings = beginnings;
    this.roles = roles.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(roles));
  }

  /** The area of a route; fails for one that nobody thought about. */
  static Area of(Entrances.Route route) {
    return find(route).orElseThrow(() -> new AssertionError("no rule says who may open " + route));
  }

  /** Empty for a route that nobody thought about; found once for each, and asked for each cell. */
  static Optional<Area> find(Entrances.Route route) {
    return FOUND.computeIfAbsent(route, Area::found);
  }

  private static Optional<Area> found(Entrances.Route route) {
    Area found = null;
    int longest = -1;
    for (Area area : values()) {
      for (String beginning : area.beginnings.split(" ")) {
        if (matches(beginning, route) && beginning.length() > longest) {
          found = area;
          longest = beginning.length();
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** Whether a route begins so; some beginnings count for acts only. */
  private static boolean matches(String beginning, Entrances.Route route) {
    boolean acts = beginning.startsWith("POST:");
    String start = acts ? beginning.substring("POST:".length()) : beginning;
    String path = route.pattern();
    return (route.post() || !acts)
        && (path.equals(start)
            || start.length() > 1
                && (path.startsWith(start + "/") || path.startsWith(start + ".")));
  }

  boolean opens(Who who) {
    return this == PUBLIC || who.roles().stream().anyMatch(roles::contains);
  }
}
