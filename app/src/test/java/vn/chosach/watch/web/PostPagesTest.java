package vn.chosach.watch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.watch.intake.Intake;
import vn.chosach.watch.intake.IntakeTurn;
import vn.chosach.watch.intake.Intakes;

/** The text of a post is pasted, looked at, and becomes a listing that is screened. */
@ChosachTest
class PostPagesTest {

  private static final String IMPORTS = "/giam-sat/nhap";
  private static final String POST = IMPORTS + "/bai-dang";

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Intakes intakes;
  @Autowired IntakeTurn turn;
  @Autowired JdbcClient jdbc;

  private final String address = "https://facebook.com/thu/posts/" + UUID.randomUUID();
  private Desk desk;

  @BeforeEach
  void aDesk() {
    desk = new Desk(mvc, office.handler());
  }

  @Test
  void a_pasted_post_is_seen_before_it_is_imported_and_is_one_listing_however_often()
      throws Exception {
    String text = "Túi Gucci super fake 1:1\nGiá 550k, ib em nhé";
    assertThat(desk.page(IMPORTS).select("a[href$=/bai-dang]")).isNotEmpty();
    String draft = entered(text, address + "?ref=share");
    Document preview = desk.page(draft);
    assertThat(preview.text()).contains("Túi Gucci super fake 1:1", "550.000");
    assertThat(preview.select("select[name=san] option[selected]").val()).isEqualTo("facebook");
    assertThat(listings()).as("nothing before it is confirmed").isZero();

    Intake first = imported(draft);
    assertThat(first.name()).as("no word of a person").isEqualTo(address);
    assertThat(first.counts()).isEqualTo(new Intake.Counts(1, 0, 0, 0, 0, 1));
    assertThat(
            jdbc.sql(
                    "SELECT l.platform, l.title, l.price_dong, s.name FROM watch.listing l"
                        + " JOIN watch.seller s ON s.id = l.seller WHERE l.item = :item")
                .param("item", address)
                .query()
                .singleRow())
        .containsEntry("platform", "facebook")
        .containsEntry("title", "Túi Gucci super fake 1:1")
        .containsEntry("price_dong", 550_000L)
        .containsEntry("name", "Lan Dựng");

    Intake again = imported(entered(text, address));
    assertThat(again.counts().unchanged()).as("the same post again").isEqualTo(1);
    imported(entered(text + "\nCòn 2 cái cuối", address));
    assertThat(listings()).isEqualTo(1);
    Intake several = imported(entered(text + "\nVí Chanel rep 1:1 giá 450k", address));
    assertThat(several.counts().kept()).as("two goods in one post").isEqualTo(2);
  }

  @Test
  void every_fault_is_named_at_once_and_what_was_typed_stays() throws Exception {
    MockHttpServletResponse answer =
        desk.fill(
            POST,
            "/bai-dang",
            "noi-dung",
            "🔥🔥 123",
            "dia-chi",
            "javascript:alert(1)",
            "mang",
            "khong-co",
            "nguoi-dang",
            "x".repeat(201));
    assertThat(answer.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("[id$=-error]").eachAttr("id"))
        .containsExactlyInAnyOrder(
            "noi-dung-error", "dia-chi-error", "mang-error", "nguoi-dang-error");
    assertThat(page.select("textarea[name=noi-dung]").val()).isEqualTo("🔥🔥 123");
    assertThat(page.select("input[name=dia-chi]").val()).isEqualTo("javascript:alert(1)");
    assertThat(desk.fill(POST, "/bai-dang", "noi-dung", "a".repeat(200_001)).getStatus())
        .isEqualTo(422);
    assertThat(desk.page("/en" + POST).text()).contains("Text of the post");
  }

  private String entered(String text, String where) throws Exception {
    return desk.does(
        POST, "/bai-dang", "noi-dung", text, "dia-chi", where, "nguoi-dang", "Lan Dựng");
  }

  private Intake imported(String draft) throws Exception {
    String path = draft.replaceFirst("\\?.*", "");
    UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    desk.does(draft, "/" + id + "/bat-dau");
    turn.runWaiting();
    return intakes.one(id).orElseThrow();
  }

  private int listings() {
    return jdbc.sql("SELECT count(*)::int FROM watch.listing WHERE item = :item")
        .param("item", address)
        .query(Integer.class)
        .single();
  }
}
