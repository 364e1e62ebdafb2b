package vn.chosach.documents.layout;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import vn.chosach.documents.content.TableCell;

/** A cell as officials write it: {@code 1.250.000}, {@code 12,5}; nothing known stays empty. */
public final class CellText {

  private CellText() {}

  public static String of(TableCell tableCell) {
    return switch (tableCell) {
      case TableCell.Text text -> text.text();
      case TableCell.Count count -> format(0).format(count.number());
      case TableCell.Money money -> format(0).format(money.dong().amount());
      case TableCell.TableCellShare share ->
          format(Math.max(0, share.number().scale())).format(share.number());
      case TableCell.Blank blank -> "";
    };
  }

  private static DecimalFormat format(int decimals) {
    var symbols = new DecimalFormatSymbols();
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    symbols.setMinusSign('-');
    var format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format;
  }
}
