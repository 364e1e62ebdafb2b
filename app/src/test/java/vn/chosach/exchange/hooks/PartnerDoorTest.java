package vn.chosach.exchange.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.Registry;
import vn.chosach.exchange.api.Described;
import vn.chosach.exchange.hooks.HookClient.HookNet;
import vn.chosach.exchange.partners.DeliveryRepository;
import vn.chosach.exchange.partners.DeliveryRepository.DueDelivery;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerTerms;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.exchange.partners.PartnerEvent;
import vn.chosach.exchange.partners.PartnerHandler;
import vn.chosach.exchange.partners.PartnerHandler.PartnerAct;
import vn.chosach.exchange.partners.PartnerKeys;
import vn.chosach.exchange.partners.PartnerQuery;
import vn.chosach.exchange.partners.WholeKey;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Puppets;
import vn.chosach.officers.work.WholeDesk;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.TipMoveOutcome;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.vault.PublicWeb;
import vn.chosach.watch.intake.IntakeTurn;
import vn.chosach.watch.intake.Offers;

/**
 * A partner from its registration by two persons to a tip handed in, its state read back, a listing
 * flagged, and each change received at its address with a good signature. Every answer is checked
 * against the description. What must not be is tried on the way.
 */
@ChosachTest
class PartnerDoorTest {

  private static final String BODY = "SXD-AG";
  private static final String PARTNERS = "/quan-tri/doi-tac";

  /** A public address, so that no name must be looked up; the net of this test leads it here. */
  private static final String OUTSIDE = "https://93.184.215.14";

  private static final Described DESCRIBED = Described.of("/api/openapi.yaml");

  @Autowired Agencies agencies;
  @Autowired PartnerHandler handler;
  @Autowired PartnerKeys keys;
  @Autowired DeliveryRepository deliveries;
  @Autowired PartnerQuery notices;
  @Autowired HookEvents events;
  @Autowired TransactionTemplate transaction;
  @Autowired Registry registry;
  @Autowired Puppets puppets;
  @Autowired Referrals referrals;
  @Autowired Tips tips;
  @Autowired IntakeTurn imports;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;
  @Autowired MockMvc mvc;

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private HttpServer partner;
  private HookDelivery delivery;
  private volatile int answer = 204;
  private ActingOfficer first;
  private ActingOfficer second;

  private record Received(String path, Map<String, List<String>> headers, byte[] body) {}

  @BeforeEach
  void two_administrators_and_a_partner_that_listens() throws IOException {
    first = registry.officer(BODY, Role.ADMINISTRATOR);
    second = registry.officer(BODY, Role.ADMINISTRATOR);
    partner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    partner.createContext(
        "/",
        call -> {
          received.add(
              new Received(
                  call.getRequestURI().getPath(),
                  Map.copyOf(call.getRequestHeaders()),
                  call.getRequestBody().readAllBytes()));
          call.getResponseHeaders().set("Location", "http://169.254.169.254/latest");
          call.sendResponseHeaders(answer, -1);
          call.close();
        });
    partner.createContext(
        "/endless",
        call -> {
          call.sendResponseHeaders(200, 0);
          call.getResponseBody().write(1);
          call.getResponseBody().flush();
        });
    partner.start();
    delivery =
        new HookDelivery(
            deliveries, handler, notices, events, transaction, clock, new HereNet(true));
  }

  @AfterEach
  void back() throws Exception {
    clock.reset();
    partner.stop(0);
    delivery.destroy();
  }

  /** Leads what is outside to the partner of this test. */
  private final class HereNet implements HookNet {
    private final boolean open;

    private HereNet(boolean open) {
      this.open = open;
    }

    @Override
    public InetAddress[] addressesOf(String host) throws UnknownHostException {
      return InetAddress.getAllByName(host);
    }

    @Override
    public boolean allows(InetAddress address) {
      return open ? address.isLoopbackAddress() : PublicWeb.isPublic(address);
    }

    @Override
    public URI way(URI uri) {
      return URI.create("http://localhost:" + partner.getAddress().getPort() + uri.getPath());
    }
  }

  @Test
  void a_partner_is_registered_by_two_and_is_told_what_became_of_what_it_handed_in()
      throws Exception {
    var desk = new Desk(mvc, first);
    String name = "Sàn Thử " + UUID.randomUUID();
    String[] typed = {
      "ten",
      name,
      "loai",
      "PLATFORM",
      "co-quan",
      "",
      "muc-dich",
      "Quy chế 12/QC",
      "dau-moi",
      "Bà Mẫu",
      "thu-dien-tu",
      "mau@san.example",
      "quyen",
      "TIPS",
      "quyen",
      "LISTINGS",
      "quyen",
      "FIGURES",
      "so-ngay",
      "30",
      "moi-phut",
      "500"
    };
    assertThat(new Desk(mvc, registry.officer(BODY, Role.AGENCY_HEAD)).status(PARTNERS + "/moi"))
        .as("who opens no doors")
        .isEqualTo(403);
    String[] foreign = typed.clone();
    foreign[13] = "REFERRALS";
    assertThat(desk.fill(PARTNERS + "/moi", "/moi", foreign).getContentAsString())
        .contains("chỉ dành cho hệ thống của cơ quan");
    String here = path(desk.does(PARTNERS + "/moi", "/moi", typed));
    assertThat(desk.status(here + "/lam/xac-nhan")).as("never one alone").isEqualTo(404);
    UUID id = idOf(here);
    var confirmed = PartnerAct.of(PartnerEvent.CONFIRM, null);
    assertThat(code(handler.proceed(id, confirmed, 1, first))).isEqualTo("exchange.second-person");
    assertThat(
            code(
                handler.proceed(
                    id, confirmed, 1, puppets.of(registry.officer(BODY, Role.ADMINISTRATOR)))))
        .as("an account that somebody opened just now")
        .startsWith("officers.");
    assertThat(desk.status(here + "/lam/cap-khoa")).as("no key before").isEqualTo(404);
    new Desk(mvc, second).does(here + "/lam/xac-nhan", "/xac-nhan");
    String half = half(desk, here, "cap-khoa");
    assertThat(half).matches("csp_[A-Za-z0-9_-]{27}");
    assertThat(desk.page(here).text()).contains("Chờ người khác giao nửa sau");
    assertThat(desk.status(here + "/lam/giao-nua-khoa")).as("never one alone").isEqualTo(404);
    UUID given = keys.of(id).getFirst().id();
    assertThat(code(handler.giveRest(id, given, 3, first))).isEqualTo("exchange.second-person");
    assertThat(
            code(
                handler.giveRest(
                    id, given, 3, puppets.of(registry.officer(BODY, Role.ADMINISTRATOR)))))
        .as("an account that somebody opened just now")
        .startsWith("officers.");
    var other = new Desk(mvc, second);
    assertThat(WholeDesk.of(other::page).select("a[href=" + here + "]").text())
        .contains("Giao nửa sau của khóa");
    assertThat(WholeDesk.of(desk::page).select("a[href=" + here + "]")).isEmpty();
    String key = half + half(other, here, "giao-nua-khoa", "khoa", given.toString());
    assertThat(other.status(here + "/lam/giao-nua-khoa")).as("once").isEqualTo(404);
    assertThat(code(handler.giveRest(id, given, 4, second))).isEqualTo("exchange.key-not-waiting");
    assertThat(new Door(half).get("/tips").getStatus()).isEqualTo(401);
    assertThat(key).matches("csp_[A-Za-z0-9_-]{55}");
    assertThat(desk.page(here).text())
        .contains("Có hiệu lực đến", "csp_" + key.substring(4, 16))
        .doesNotContain(key.substring(16));

    var door = new Door(key);
    for (String wrong : List.of("", "csp_x", key.substring(1), key + "x", swapped(key))) {
      assertThat(new Door(wrong).get("/tips").getStatus()).as(wrong).isEqualTo(401);
    }
    assertThat(door.get("/referrals").getContentAsString()).contains("exchange.scope-missing");
    assertThat(door.post("/lookups", null, "{\"text\":\"0912345678\"}").getStatus()).isEqualTo(403);
    for (String written :
        List.of("/%72eferrals", "/%74ips", "/lookup%73", "/khong-co", "", "/tips/%50A-2026-1")) {
      assertThat(door.sent(request(HttpMethod.GET, URI.create("/api/v1" + written))).getStatus())
          .as(written)
          .isEqualTo(404);
    }

    String tip = json.writeValueAsString(Map.of("where", "Chợ Thử", "story", "Rượu giả " + name));
    String once = UUID.randomUUID().toString();
    List<MockHttpServletResponse> both = atOnce(() -> door.post("/tips", once, tip));
    assertThat(both.stream().map(MockHttpServletResponse::getStatus))
        .as("sent twice at once, received once")
        .containsExactlyInAnyOrder(201, 200);
    JsonNode receipt = read(both.getFirst());
    assertThat(read(both.getLast()).get("number")).isEqualTo(receipt.get("number"));
    assertThat(read(both.getLast()).get("code")).isEqualTo(receipt.get("code"));
    assertThat(door.post("/tips", once, tip.replace("Rượu", "Bia")).getContentAsString())
        .contains("tips.sent-with-other-words");
    assertThat(door.post("/tips", "ngan", tip).getContentAsString())
        .contains("exchange.repetition-key");
    assertThat(door.post("/tips", once, tip.replace("story", "stroy")).getContentAsString())
        .contains("tips.part-unknown");
    assertThat(door.post("/tips", once, tip.replace("\"where\"", "\"area\"")).getStatus())
        .as("a code that nobody knows")
        .isEqualTo(422);
    assertThat(door.post("/tips", once, "{").getStatus()).isEqualTo(400);
    assertThat(door.post("/tips", once, "\"" + "x".repeat(300_000) + "\"").getStatus())
        .isEqualTo(413);
    String number = receipt.get("number").asString();
    assertThat(read(door.get("/tips/" + number)).get("state").asString()).isEqualTo("RECEIVED");
    assertThat(door.get("/tips/PA-2026-999999999").getStatus()).isEqualTo(404);
    JsonNode states = read(door.get("/tips?limit=1"));
    assertThat(states.get("items").get(0).get("number").asString()).isEqualTo(number);
    assertThat(read(door.get("/tips?cursor=" + states.get("next").asString())).get("items").size())
        .isZero();
    assertThat(door.get("/tips?cursor=khong").getStatus()).isEqualTo(400);

    for (String inside :
        List.of(
            "http://93.184.215.14/",
            "https://93.184.215.14:8443/",
            "https://127.0.0.1/",
            "https://[::1]/",
            "https://10.1.2.3/",
            "https://169.254.169.254/latest/meta-data",
            "https://localhost/")) {
      assertThat(hook(door, inside, "tip").getContentAsString())
          .as(inside)
          .contains("exchange.url-refused");
    }
    assertThat(hook(door, OUTSIDE + "/a", "referral").getContentAsString())
        .contains("exchange.scope-missing");
    JsonNode hook = read(hook(door, OUTSIDE + "/" + id, "tip\",\"hit"));
    assertThat(hook(door, OUTSIDE + "/" + id, "tip").getContentAsString())
        .contains("exchange.hook-known");
    String secret = hook.get("secret").asString();
    assertThat(door.get("/webhooks").getContentAsString()).doesNotContain(secret);

    move(receipt.get("code").asString(), TipDesk.SIFTING, Role.OPERATOR);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> waiting(id) == 1);
    String item = "thu-" + UUID.randomUUID();
    String rows = "{\"id\":\"%s\",\"title\":\"%s\",\"price\":350000}".formatted(item, Offers.FAKE);
    String push = UUID.randomUUID().toString();
    List<MockHttpServletResponse> pushed =
        atOnce(() -> door.post("/listings?platform=shopee", push, rows));
    assertThat(pushed.stream().map(MockHttpServletResponse::getStatus))
        .containsExactlyInAnyOrder(202, 200);
    assertThat(door.post("/listings", push, rows + " ").getContentAsString())
        .contains("exchange.repetition-reused");
    assertThat(door.post("/listings?platform=khong-co", once, rows).getContentAsString())
        .contains("watch.platform-unknown");
    imports.runWaiting();
    JsonNode report = read(door.get("/listings/" + read(pushed.getFirst()).get("id").asString()));
    assertThat(report.get("state").asString()).isEqualTo("DONE");
    assertThat(report.get("kept").asInt()).isEqualTo(1);
    assertThat(read(door.get("/hits")).get("items").size()).as("not settled yet").isZero();
    clock.move(Duration.ofMinutes(2));
    JsonNode hits = read(door.get("/hits"));
    assertThat(hits.get("items").get(0).get("item").asString()).isEqualTo(item);
    assertThat(hits.get("items").get(0).get("reasons").size()).isPositive();

    answer = 302;
    delivery.run();
    assertThat(mine(id)).as("a redirect is no receipt and is not followed").hasSize(2);
    answer = 204;
    read(door.post("/webhooks/" + hook.get("id").asString() + "/secret", null, ""));
    clock.move(Duration.ofMinutes(1));
    delivery.run();
    List<Received> got = mine(id).subList(2, 4);
    for (Received one : got) {
      assertThat(DESCRIBED.faults("Event", one.body())).isEmpty();
      assertThat(signatures(one)).as("the secret before signs too for a day").hasSize(2);
      assertThat(signatures(one)).contains(signature(one, secret));
    }
    assertThat(got.stream().map(one -> id(one)).toList())
        .as("the same identifiers with each try")
        .containsExactlyInAnyOrderElementsOf(
            mine(id).subList(0, 2).stream().map(one -> id(one)).toList());
    assertThat(got.toString() + texts(got)).contains(number, "SORTING", item);
    events.tellHits();
    delivery.run();
    assertThat(mine(id)).as("of the same nobody is told twice").hasSize(4);
    String known = hits.get("next").asString();
    assertThat(read(door.get("/hits?cursor=" + known)).get("items").size()).isZero();
    jdbc.sql(
            """
            UPDATE watch.hit SET drawn = true
             WHERE listing = (SELECT id FROM watch.listing WHERE item = :item)
            """)
        .param("item", item)
        .update();
    assertThat(read(door.get("/hits")).get("items").size()).as("drawn, not flagged").isZero();
    read(
        door.post(
            "/listings?platform=shopee",
            UUID.randomUUID().toString(),
            rows.replace("350000", "349000")));
    imports.runWaiting();
    clock.move(Duration.ofMinutes(2));
    assertThat(read(door.get("/hits?cursor=" + known)).at("/items/0/item").asString())
        .as("a rule flags it later, its review stands as before")
        .isEqualTo(item);
    delivery.run();
    assertThat(mine(id)).as("told of it, too").hasSize(5);

    clock.move(Duration.ofDays(2));
    desk.does(here + "/lam/gui-thu", "/gui-thu", "dia-chi", hook.get("id").asString());
    try (var shut = inside()) {
      shut.run();
      assertThat(mine(id)).as("a name that leads inside by now").hasSize(5);
      for (int hours = 1; hours <= 140; hours += 20) {
        clock.move(Duration.ofHours(20));
        shut.run();
      }
    }
    assertThat(mine(id)).hasSize(5);
    assertThat(desk.page(here).text())
        .contains("Địa chỉ dẫn vào mạng nội bộ", "Chương trình tắt địa chỉ nhận");
    assertThat(new Desk(mvc, second).page("/thong-bao").text())
        .as("who registered the partner is told")
        .contains(name);

    clock.reset();
    String anew = read(hook(door, OUTSIDE + "/" + id, "tip")).get("id").asString();
    read(door.post("/webhooks/" + anew + "/test", null, ""));
    DueDelivery taken =
        Objects.requireNonNull(transaction.execute(status -> deliveries.take(200, clock.instant())))
            .stream()
            .filter(one -> one.hook().toString().equals(anew))
            .findFirst()
            .orElseThrow();
    assertThat(deliveries.keeps(taken, clock.instant())).isTrue();
    desk.does(here + "/lam/thu-khoa", "/thu-khoa", "khoa", keyId(id), "loi", "Lộ khoá");
    assertThat(door.get("/tips").getStatus()).as("withdrawn, at once").isEqualTo(401);
    assertThat(desk.page("/en" + here).text())
        .contains("Withdrawn", name)
        .doesNotContainPattern("exchange\\.[a-z]");
    desk.does(here + "/lam/ngung-ket-noi", "/ngung-ket-noi", "loi", "Hết hạn quy chế");
    assertThat(desk.page(PARTNERS + "?phan=over&tim=" + number(id)).text()).contains(name);
    assertThat(deliveries.keeps(taken, clock.instant())).as("ended before it was sent").isFalse();
    deliveries.failed(taken, "500", clock.instant(), clock.instant());
    assertThat(waiting(id)).as("ended while it was sent").isZero();
    clock.move(Duration.ofDays(40));
    delivery.run();
    assertThat(mine(id)).hasSize(5);
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM exchange.delivery d JOIN exchange.hook h ON h.id = d.hook
                     WHERE h.partner = :partner
                    """)
                .param("partner", id)
                .query(Long.class)
                .single())
        .as("nothing is kept of what was given up")
        .isZero();
    assertThat(
            jdbc.sql(
                    """
                    SELECT string_agg(verb || details, ' ') FROM journal.entry
                     WHERE subject_kind = 'exchange-partner' AND subject_id = :id
                    """)
                .param("id", id.toString())
                .query(String.class)
                .single())
        .contains(
            "exchange.partner-confirmed",
            "exchange.partner-key-given",
            "exchange.hook-registered",
            "exchange.partner-hits-read",
            "exchange.partner-hook-given-up")
        .doesNotContain(key.substring(16));
  }

  @Test
  void dead_letters_are_sent_again_and_a_flood_is_answered_with_when_to_come_again()
      throws Exception {
    Partner one = listed(PartnerKind.POSTAL, null, 4, PartnerScope.TIPS, PartnerScope.LOOKUP);
    var door = new Door(handed(one));
    JsonNode hook = read(hook(door, OUTSIDE + "/" + one.id(), "tip"));
    String at = hook.get("id").asString();
    read(door.post("/webhooks/" + at + "/test", null, ""));
    JsonNode looked = read(door.post("/lookups", null, "{\"text\":\"0912 345 678\"}"));
    assertThat(looked.at("/lines/0/kind").asString()).isEqualTo("PHONE");
    assertThat(door.post("/lookups", null, "{}").getStatus()).isEqualTo(422);
    MockHttpServletResponse flood;
    do {
      flood = door.get("/tips");
    } while (flood.getStatus() == 200);
    assertThat(flood.getStatus()).isEqualTo(429);
    assertThat(flood.getHeader("Retry-After")).matches("[1-9][0-9]?");
    answer = 500;
    for (int minutes : List.of(0, 1, 6, 31, 130, 310, 610, 850, 1210, 1450, 1450)) {
      clock.move(Duration.ofMinutes(minutes));
      delivery.run();
    }
    assertThat(mine(one.id())).as("given up after the tenth try").hasSize(10);
    assertThat(waiting(one.id())).isZero();
    String here = PARTNERS + "/" + one.number();
    var desk = new Desk(mvc, first);
    assertThat(desk.page(here).text()).contains("Sự kiện không gửi được", "500", "Lượt từ chối");
    clock.move(Duration.ofDays(6));
    desk.does(here + "/lam/gui-thu", "/gui-thu", "dia-chi", at);
    delivery.run();
    assertThat(mine(one.id())).hasSize(11);
    assertThat(waiting(one.id())).as("a fault after days of silence ends nothing").isOne();
    answer = 204;
    desk.does(here + "/lam/gui-lai", "/gui-lai", "dia-chi", at);
    clock.move(Duration.ofMinutes(1));
    delivery.run();
    assertThat(mine(one.id())).hasSize(13);
    assertThat(desk.status(here + "/lam/gui-lai")).as("nothing is dead").isEqualTo(404);
    clock.move(Duration.ofDays(31));
    assertThat(door.get("/tips").getStatus()).as("expired").isEqualTo(401);
  }

  @Test
  void a_system_of_an_agency_that_ended_reads_nothing_and_its_heir_answers() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer head = registry.officer(old, Role.AGENCY_HEAD);
    ActingOfficer heir = registry.officer(next, Role.AGENCY_HEAD);
    Partner one =
        done(handler.enter(wish(PartnerKind.AGENCY, old, 500, PartnerScope.REFERRALS), first));
    done(handler.proceed(one.id(), PartnerAct.of(PartnerEvent.CONFIRM, null), 1, head));
    var door = new Door(WholeKey.of(handler, one.id(), 2, head, first));
    String title = "Kho hàng " + UUID.randomUUID();
    UUID referral = referred(title, old);
    String receipt = "/referrals/" + referral + "/receipt";
    assertThat(door.get("/referrals").getContentAsString(StandardCharsets.UTF_8)).contains(title);
    NewBody.follows(agencies, old, next, registry.today().plusDays(1));
    assertThat(new Desk(mvc, heir).status("/phoi-hop/" + referral)).as("not yet").isEqualTo(404);

    clock.move(Duration.ofDays(1));
    assertThat(door.get("/referrals").getContentAsString(StandardCharsets.UTF_8))
        .doesNotContain(title);
    assertThat(door.post(receipt, null, "").getStatus()).isEqualTo(404);
    assertThat(new Desk(mvc, head).status("/phoi-hop/" + referral)).isEqualTo(404);
    assertThat(new Desk(mvc, heir).page("/phoi-hop").text()).contains(title);
    assertThat(new Desk(mvc, heir).status("/phoi-hop/" + referral)).isEqualTo(200);
  }

  @Test
  void a_system_of_an_agency_reads_what_is_referred_to_it_once_its_head_agreed() throws Exception {
    ActingOfficer head = registry.officer(BODY, Role.AGENCY_HEAD);
    ActingOfficer other = registry.officer("STP-AG", Role.AGENCY_HEAD);
    Partner one =
        done(handler.enter(wish(PartnerKind.AGENCY, BODY, 500, PartnerScope.REFERRALS), first));
    var confirmed = PartnerAct.of(PartnerEvent.CONFIRM, null);
    assertThat(code(handler.proceed(one.id(), confirmed, 1, second)))
        .as("who opens the doors does not let others read")
        .isEqualTo("exchange.not-yours");
    assertThat(code(handler.proceed(one.id(), confirmed, 1, other)))
        .isEqualTo("exchange.not-yours");
    String here = PARTNERS + "/" + one.number();
    assertThat(new Desk(mvc, other).status(here)).as("as an absent one").isEqualTo(404);
    new Desk(mvc, head).does(here + "/lam/xac-nhan", "/xac-nhan");
    assertThat(code(handler.giveKey(one.id(), 2, first)))
        .as("who gives a key sees it, and could read with it")
        .isEqualTo("exchange.not-yours");
    assertThat(code(handler.giveKey(one.id(), 2, other))).isEqualTo("exchange.not-yours");
    assertThat(new Desk(mvc, first).status(here + "/lam/cap-khoa")).isEqualTo(404);
    String half = half(new Desk(mvc, head), here, "cap-khoa");
    String given = keys.of(one.id()).getFirst().id().toString();
    var door = new Door(half + half(new Desk(mvc, first), here, "giao-nua-khoa", "khoa", given));
    String title = "Kho hàng " + UUID.randomUUID();
    UUID referral = referred(title, BODY);
    UUID elsewhere = referred(title, "STP-AG");
    String sent = door.get("/referrals").getContentAsString(StandardCharsets.UTF_8);
    assertThat(sent).contains(title, referral.toString()).doesNotContain(elsewhere.toString());
    assertThat(read(door.post("/referrals/" + referral + "/receipt", null, "")).get("words"))
        .isNotNull();
    assertThat(door.post("/referrals/" + elsewhere + "/receipt", null, "").getStatus())
        .as("to another agency, as an absent one")
        .isEqualTo(404);
    assertThat(door.get("/referrals?cursor=x").getStatus()).isEqualTo(400);
    assertThat(door.get("/referrals?cursor=1").getStatus()).as("a page of before").isEqualTo(200);
    clock.move(Duration.ofMinutes(2));
    JsonNode lines = read(door.get("/referrals?limit=1"));
    String last = lines.get("next").asString();
    UUID later = referred(title + " sau", BODY);
    String rest = door.get("/referrals?limit=200&cursor=" + last).getContentAsString();
    assertThat(rest).as("what came in moved nothing").doesNotContain(last);
    assertThat(last.equals(referral.toString()) ? later : referral)
        .satisfies(it -> assertThat(rest).contains(it.toString()));
    changed(one, here, head, other, door);
    accused();
    assertThat(read(door.get("/referrals")).get("items").findValues("openedAt")).isNotEmpty();
    assertThat(door.get("/tips").getStatus()).isEqualTo(403);
    Partner reads = listed(PartnerKind.NATIONAL, null, 500, PartnerScope.FIGURES);
    var figures = new Door(handed(reads));
    MockHttpServletResponse read = figures.get("/figures");
    assertThat(read.getHeader("ETag")).isNotNull();
    assertThat(
            figures
                .get("/figures", "If-None-Match", String.valueOf(read.getHeader("ETag")))
                .getStatus())
        .isEqualTo(304);
    assertThat(new Door("").get("/openapi.yaml").getContentAsString()).startsWith("openapi: 3.1");
    for (String page : List.of("/ket-noi", "/en/ket-noi")) {
      assertThat(new Desk(mvc, head).page(page).text())
          .contains("/api/v1/tips", "Idempotency-Key", "LookupAnswer")
          .doesNotContainPattern("exchange\\.[a-z]");
    }
  }

  /** What a partner may do is changed by two, and what lies behind referrals by their head. */
  private void changed(Partner one, String here, ActingOfficer head, ActingOfficer other, Door door)
      throws Exception {
    new Desk(mvc, first)
        .does(
            here + "/lam/doi-dieu-kien",
            "/doi-dieu-kien",
            "quyen",
            "LOOKUP",
            "quyen",
            "REFERRALS",
            "moi-phut",
            "400");
    assertThat(door.post("/lookups", null, "{\"text\":\"0912345678\"}").getStatus())
        .as("one person alone changes nothing")
        .isEqualTo(403);
    assertThat(new Desk(mvc, first).status(here + "/lam/dong-y-doi")).isEqualTo(404);
    assertThat(new Desk(mvc, other).status(here + "/lam/dong-y-doi")).isEqualTo(404);
    assertThat(new Desk(mvc, head).page(here).text()).contains("Một người xin đổi thành");
    new Desk(mvc, head).does(here + "/lam/dong-y-doi", "/dong-y-doi");
    assertThat(door.post("/lookups", null, "{\"text\":\"0912345678\"}").getStatus()).isEqualTo(200);
    Partner tells = listed(PartnerKind.AGENCY, BODY, 500, PartnerScope.TIPS);
    var seen = new Door(handed(tells));
    var more =
        new PartnerTerms(
            "Bà Mới", "moi@doi-tac.example", Set.of(PartnerScope.REFERRALS), 30, 500, "");
    var agreed = PartnerAct.of(PartnerEvent.AGREE_CHANGE, null);
    assertThat(code(handler.proceed(tells.id(), agreed, 4, second)))
        .isEqualTo("exchange.no-change");
    done(handler.change(tells.id(), more, 4, first));
    assertThat(code(handler.proceed(tells.id(), agreed, 5, second)))
        .isEqualTo("exchange.not-yours");
    assertThat(seen.get("/tips").getStatus()).isEqualTo(200);
    read(hook(seen, OUTSIDE + "/" + tells.id(), "tip"));
    jdbc.sql(
            """
            INSERT INTO exchange.delivery (id, hook, about, kind, body, at, due_at)
            SELECT gen_random_uuid(), h.id, k, k, 'x', now(), now() + interval '1 day'
              FROM exchange.hook h, unnest(ARRAY['vn.chosach.tip.changed', 'vn.chosach.test']) k
             WHERE h.partner = ?
            """)
        .param(tells.id())
        .update();
    done(handler.proceed(tells.id(), agreed, 5, head));
    assertThat(
            jdbc.sql(
                    """
                    SELECT d.kind FROM exchange.delivery d JOIN exchange.hook h ON h.id = d.hook
                     WHERE h.partner = ?
                    """)
                .param(tells.id())
                .query(String.class)
                .list())
        .as("of what was closed to it, nothing waits to be told")
        .containsExactly("vn.chosach.test");
    jdbc.sql("DELETE FROM exchange.delivery WHERE about = kind").update();
    assertThat(seen.get("/referrals").getStatus())
        .as("a key that an administrator saw")
        .isEqualTo(401);
    assertThat(code(handler.change(tells.id(), more, 6, first)))
        .isEqualTo("exchange.nothing-changed");
  }

  /** A report that accuses an office moves for its partner like any other. */
  private void accused() throws Exception {
    Partner one = listed(PartnerKind.POSTAL, null, 500, PartnerScope.TIPS);
    var door = new Door(handed(one));
    read(hook(door, OUTSIDE + "/" + one.id(), "tip"));
    JsonNode receipt =
        read(
            door.post(
                "/tips",
                UUID.randomUUID().toString(),
                json.writeValueAsString(
                    Map.of(
                        "where",
                        "Chợ Thử",
                        "story",
                        "Nhận tiền",
                        "againstOffice",
                        true,
                        "accused",
                        "Một cán bộ",
                        "accusedAgency",
                        "STP-AG"))));
    String number = receipt.get("number").asString();
    assertThat(read(door.get("/tips/" + number)).get("state").asString()).isEqualTo("RECEIVED");
    move(receipt.get("code").asString(), TipDesk.INTEGRITY, Role.INTEGRITY_OFFICER);
    assertThat(read(door.get("/tips/" + number)).get("state").asString()).isEqualTo("SORTING");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> waiting(one.id()) == 1);
  }

  @Test
  void an_answer_without_an_end_is_a_receipt_all_the_same() throws Exception {
    try (var client = new HookClient(new HereNet(true))) {
      var call = client.send(OUTSIDE + "/endless", new byte[] {1}, Map.of());
      assertThat(call.answer()).isEqualTo("200");
      assertThat(call.received()).isTrue();
    }
  }

  private UUID referred(String title, String to) {
    ActingOfficer sender = registry.officer("SYT-AG", Role.CASE_OFFICER);
    return done(referrals.offer(
            ReferralOffer.of(
                Purpose.COORDINATION, null, List.of(to), title, "Đề nghị xem xét.", null),
            sender))
        .referral();
  }

  /** A partner as two administrators leave it. */
  private Partner listed(
      PartnerKind kind, @Nullable String body, int perMinute, PartnerScope... scopes) {
    Partner one = done(handler.enter(wish(kind, body, perMinute, scopes), first));
    return done(handler.proceed(one.id(), PartnerAct.of(PartnerEvent.CONFIRM, null), 1, second));
  }

  private static PartnerWish wish(
      PartnerKind kind, @Nullable String body, int perMinute, PartnerScope... scopes) {
    return new PartnerWish(
        "Hệ thống " + UUID.randomUUID(),
        kind,
        body,
        null,
        "Quy chế 13/QC",
        new PartnerTerms("Ông Mẫu", "mau@doi-tac.example", Set.of(scopes), 30, perMinute, ""));
  }

  /** A part of a key as the page shows it once. */
  private static String half(Desk desk, String here, String deed, String... filled)
      throws Exception {
    return Jsoup.parse(desk.fill(here + "/lam/" + deed, "/" + deed, filled).getContentAsString())
        .select("#khoa")
        .text();
  }

  private String handed(Partner one) {
    return WholeKey.of(handler, one.id(), 2, first, second);
  }

  private HookDelivery shut() {
    return new HookDelivery(
        deliveries, handler, notices, events, transaction, clock, new HereNet(false));
  }

  private interface Shut extends AutoCloseable {
    void run();

    @Override
    void close();
  }

  private Shut inside() {
    HookDelivery shut = shut();
    return new Shut() {
      @Override
      public void run() {
        shut.run();
      }

      @Override
      public void close() {
        try {
          shut.destroy();
        } catch (Exception unclosed) {
          throw new IllegalStateException(unclosed);
        }
      }
    };
  }

  private void move(String receipt, TipDesk tipDesk, Role role) {
    UUID id = tips.find(receipt).orElseThrow();
    Tip tip = tips.read(List.of(id), tipDesk).getFirst();
    assertThat(tip.channel()).isEqualTo(Channel.PARTNER);
    assertThat(
            tips.move(
                id,
                TipStep.SORT,
                tip.progress().version(),
                new TipNotice("Thử.", null, null),
                Actor.officer(UUID.randomUUID(), BODY),
                Set.of(role)))
        .isInstanceOf(TipMoveOutcome.TipMoved.class);
  }

  private long waiting(UUID partnerId) {
    return jdbc.sql(
            """
            SELECT count(*) FROM exchange.delivery d JOIN exchange.hook h ON h.id = d.hook
             WHERE h.partner = :partner AND d.due_at IS NOT NULL
            """)
        .param("partner", partnerId)
        .query(Long.class)
        .single();
  }

  private UUID idOf(String here) {
    return jdbc.sql("SELECT id FROM exchange.partner WHERE number = :number")
        .param("number", here.substring(here.lastIndexOf('/') + 1))
        .query(UUID.class)
        .single();
  }

  private String number(UUID partnerId) {
    return jdbc.sql("SELECT number FROM exchange.partner WHERE id = :id")
        .param("id", partnerId)
        .query(String.class)
        .single();
  }

  private String keyId(UUID partnerId) {
    return jdbc.sql("SELECT id FROM exchange.partner_key WHERE partner = :partner")
        .param("partner", partnerId)
        .query(UUID.class)
        .single()
        .toString();
  }

  private List<Received> mine(UUID partnerId) {
    return received.stream().filter(one -> one.path().equals("/" + partnerId)).toList();
  }

  private static String texts(List<Received> all) {
    var texts = new StringBuilder();
    all.forEach(one -> texts.append(new String(one.body(), StandardCharsets.UTF_8)));
    return texts.toString();
  }

  private static String header(Received one, String name) {
    return Objects.requireNonNull(one.headers().get(name)).getFirst();
  }

  private static String id(Received one) {
    return header(one, "Webhook-id");
  }

  private static List<String> signatures(Received one) {
    return List.of(header(one, "Webhook-signature").split(" "));
  }

  private static String signature(Received one, String secret) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
    String time = header(one, "Webhook-timestamp");
    mac.update((id(one) + "." + time + ".").getBytes(StandardCharsets.UTF_8));
    return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(one.body()));
  }

  private MockHttpServletResponse hook(Door door, String url, String topics) throws Exception {
    return door.post(
        "/webhooks", null, "{\"url\":\"%s\",\"topics\":[\"%s\"]}".formatted(url, topics));
  }

  private static <T> List<T> atOnce(Callable<T> call) throws Exception {
    try (var two = Executors.newFixedThreadPool(2)) {
      var answers = new ArrayList<T>();
      for (Future<T> one : two.invokeAll(List.of(call, call))) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  /** Another last letter that counts. */
  private static String swapped(String key) {
    char other = key.charAt(20) == 'a' ? 'b' : 'a';
    return key.substring(0, 20) + other + key.substring(21);
  }

  private static String path(String address) {
    return address.substring(address.indexOf(PARTNERS));
  }

  private JsonNode read(MockHttpServletResponse response) {
    assertThat(response.getStatus()).isBetween(200, 299);
    return json.readTree(response.getContentAsByteArray());
  }

  private static <T> T done(ActOutcome<T> outcome) {
    return outcome.settle(
        value -> value,
        refusal -> {
          throw new AssertionError(refusal);
        });
  }

  private static String code(ActOutcome<?> outcome) {
    return outcome.settle(
        value -> {
          throw new AssertionError("done: " + value);
        },
        refusal -> refusal.code());
  }

  /**
   * The interface as a program with a key calls it; each answer is held against its description.
   */
  private final class Door {
    private final String key;

    private Door(String key) {
      this.key = key;
    }

    MockHttpServletResponse get(String path, String... headers) throws Exception {
      var call = request(HttpMethod.GET, URI.create("/api/v1" + path));
      for (int i = 0; i < headers.length; i += 2) {
        call = call.header(headers[i], headers[i + 1]);
      }
      return described("GET", path, call);
    }

    MockHttpServletResponse post(String path, @Nullable String repetition, String body)
        throws Exception {
      var call =
          request(HttpMethod.POST, URI.create("/api/v1" + path))
              .contentType("application/json")
              .content(body.getBytes(StandardCharsets.UTF_8));
      return described(
          "POST", path, repetition == null ? call : call.header("Idempotency-Key", repetition));
    }

    /** As it is, described or not. */
    MockHttpServletResponse sent(
        org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder call)
        throws Exception {
      return mvc.perform(call.header("Authorization", "Bearer " + key)).andReturn().getResponse();
    }

    private MockHttpServletResponse described(
        String method,
        String path,
        org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder call)
        throws Exception {
      MockHttpServletResponse response = sent(call);
      assertThat(response.getCookies()).isEmpty();
      if (!path.equals("/openapi.yaml")) {
        assertThat(
                DESCRIBED.faults(
                    method,
                    path.replaceFirst("\\?.*", ""),
                    response.getStatus(),
                    String.valueOf(response.getContentType()),
                    response.getContentAsByteArray()))
            .as(method + " " + path)
            .isEmpty();
      }
      return response;
    }
  }
}
