package vn.chosach.officers.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListColumn;

/** What a list offers is what its room can answer: every order, and the file of a few. */
@ChosachTest
class DeclaredListsTest {

  @Autowired List<DeskList<?>> lists;
  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired MovableClock clock;
  @Autowired Page.Parts parts;

  @Test
  void every_order_is_one_that_the_room_knows_and_leaves_no_row_out() {
    ActingOfficer head = office.officer("SXD-AG", Role.AGENCY_HEAD);
    Viewer viewer = viewer(head);
    Page page = Page.away(Lang.VI, clock.instant(), parts);
    for (DeskList<?> list : lists) {
      assertThat(list.columns().stream().map(ListColumn::key)).doesNotHaveDuplicates();
      if (list.drawn()) {
        // Read whole, in one order.
        continue;
      }
      int count = list.slice(ListAsk.of(list, ""), 0, 1, viewer, page).count();
      for (ListColumn<?> column : list.columns()) {
        String by = column.order().isEmpty() ? "" : "sap=-" + column.key();
        assertThat(list.slice(ListAsk.of(list, by), 0, 5, viewer, page).count())
            .as(list.address() + " " + by)
            .isEqualTo(count);
      }
    }
  }

  @Test
  void agencies_and_accounts_are_ordered_narrowed_and_taken_as_a_file() throws Exception {
    Desk desk = new Desk(mvc, office.officer("SXD-AG", Role.ADMINISTRATOR));
    String list = "/quan-tri/co-quan?tim=cong+an&sap=ma";
    List<String> keys = desk.page(list).select("main tbody td:nth-child(2)").eachText();
    assertThat(keys).isNotEmpty().isSorted();
    assertThat(desk.page(list.replace("sap=ma", "sap=-ma")).select("main thead [aria-sort]"))
        .hasSize(1);
    String file =
        desk.answer("/cach-xem/tai.csv?ds=/quan-tri/co-quan&tim=cong+an&sap=ma")
            .getContentAsString();
    assertThat(file.lines()).hasSize(keys.size() + 1);
    assertThat(
            desk.page("/quan-tri/tai-khoan?co-quan=SXD-AG&sap=-tai-khoan&cot=tai-khoan")
                .select("main thead th"))
        .hasSize(2);
    Desk officer = new Desk(mvc, office.officer("SXD-AG", Role.CASE_OFFICER));
    assertThat(officer.answer("/cach-xem/tai.csv?ds=/quan-tri/co-quan").getStatus()).isEqualTo(404);
  }

  @Test
  void lists_whose_page_draws_the_rows_are_taken_as_files_by_who_reads_them() throws Exception {
    String quiet = "tu-ngay=2031-01-01&den-ngay=2031-01-02";
    Desk auditor = new Desk(mvc, office.officer("SXD-AG", Role.AUDITOR));
    String file =
        auditor.page("/nhat-ky?" + quiet).select("#cach-xem a[href*=tai.csv]").attr("href");
    assertThat(auditor.answer(file).getContentAsString().lines()).hasSize(1);
    Desk officer = new Desk(mvc, office.officer("SXD-AG", Role.CASE_OFFICER));
    assertThat(officer.answer(file).getStatus()).isEqualTo(404);
    for (String list : List.of("/thoi-han?cua-toi=1", "/doi-tuong?tim=qxzw", "/hop-tiep-nhan")) {
      String taken = officer.page(list).select("a[href*=tai.csv]").attr("href");
      assertThat(officer.answer(taken).getContentAsString().lines()).as(list).hasSize(1);
    }
    String places = "/giam-sat/so-theo-doi?tim=" + UUID.randomUUID();
    String taken = officer.page(places).select("#cach-xem a[href*=tai.csv]").attr("href");
    assertThat(officer.answer(taken).getContentAsString().lines()).hasSize(1);
    assertThat(auditor.answer(taken).getStatus()).isEqualTo(404);
  }

  private static Viewer viewer(ActingOfficer who) {
    return new Viewer() {
      @Override
      public UUID officerId() {
        return Office.id(who);
      }

      @Override
      public String displayName() {
        return "Cán bộ 07";
      }

      @Override
      public String agencyKey() {
        return who.agency();
      }

      @Override
      public String agencyName() {
        return who.agency();
      }

      @Override
      public Set<Role> roles() {
        return who.roles();
      }
    };
  }
}
