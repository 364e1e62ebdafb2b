package vn.chosach.officers.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Account;
import vn.chosach.officers.AccountSearch;
import vn.chosach.officers.AccountSearch.AccountSearchFound;
import vn.chosach.officers.AccountSearch.AccountSearchRow;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;

/** The list of accounts. */
@Component
record AccountDeskList(Officers officers) implements DeskList<AccountSearchRow> {

  @Override
  public ListTerms terms() {
    return new ListTerms(
        AccountsController.PATH,
        "officers.accounts.title",
        "officers.accounts.count",
        Set.of("tu", "co-quan", "vai-tro", "trang-thai"));
  }

  @Override
  public List<ListColumn<AccountSearchRow>> columns() {
    return List.of(
        ListColumn.name(
            "ten",
            "officers.field.display-name",
            "name",
            AccountSearchRow::displayName,
            row -> "",
            row -> AccountsController.PATH + "/" + row.id()),
        ListColumn.text(
            "tai-khoan", "officers.field.account", "account", AccountSearchRow::accountName),
        ListColumn.of(
            "co-quan",
            "officers.field.agency",
            "agency",
            (row, page) ->
                ListCell.of(row.agencyName() == null ? "–" : row.agencyName().in(page.lang()))),
        ListColumn.of(
            "vai-tro",
            "officers.field.roles",
            "",
            (row, page) ->
                ListCell.of(row.roles().isEmpty() ? "–" : RoleName.all(page, row.roles()))),
        ListColumn.of(
            "trang-thai",
            "officers.field.status",
            "status",
            (row, page) ->
                ListCell.state(
                    row.status() == Account.Status.ACTIVE ? Tone.OK : Tone.NONE,
                    AccountsController.statusName(page, row.status()))));
  }

  @Override
  public ListSlice<AccountSearchRow> slice(
      ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    String agency = ask.filter("co-quan");
    AccountSearchFound found =
        ask.order(this)
            .during(
                () ->
                    officers.search(
                        new AccountSearch(
                            ask.filter("tu"),
                            agency.isBlank() ? null : agency,
                            Choice.named(Role.values(), ask.filter("vai-tro")),
                            Choice.named(Account.Status.values(), ask.filter("trang-thai")),
                            offset,
                            limit)));
    return new ListSlice<>(found.rows(), found.total());
  }
}
