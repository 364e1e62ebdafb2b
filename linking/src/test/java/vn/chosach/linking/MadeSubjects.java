package vn.chosach.linking;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invented Vietnamese subjects as tips, registers and listings would name them, with the faults
 * that people make and with known truth. The same seed gives the same rows.
 */
public final class MadeSubjects {

  private static final String[] SURNAMES =
      ("Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Lê Phạm Phạm Huỳnh"
              + " Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Cao Lương Tạ Lâm"
              + " Quách Châu Thái Tô Triệu Hà")
          .split(" ");
  private static final String[] MIDDLES =
      ("Văn Văn Văn Thị Thị Thị Hữu Đức Minh Quốc Ngọc Thanh Thu Kim Xuân Bảo Anh Hồng Gia Tuấn"
              + " Thành Công Phương Mỹ Diệu Hoài Khánh Quang")
          .split(" ");
  private static final String[] GIVEN =
      ("Anh Hùng Dũng Hương Lan Hoa Mai Linh Trang Thảo Hà Hải Sơn Nam Long Phúc Lộc Thọ Bình An"
              + " Tâm Tùng Tuấn Kiệt Khoa Khang Huy Hoàng Nhi Vy Ngân Ngọc Yến Oanh Loan Nga Hạnh"
              + " Hiền Thủy Thu Hằng Nguyệt Cúc Đào Quyên Duyên Trâm Châu Giang Thịnh Phát Đạt"
              + " Lợi Tài Trí Nhân Nghĩa Tín Dương Phượng Quỳnh Diễm")
          .split(" ");
  private static final String[] STREETS =
      ("Lê Lợi;Trần Hưng Đạo;Nguyễn Huệ;Hai Bà Trưng;Lý Thường Kiệt;Quang Trung;Phan Đình"
              + " Phùng;Điện Biên Phủ;Cách Mạng Tháng Tám;Nguyễn Trãi;Hùng Vương;Lê Duẩn;Võ Văn"
              + " Tần;Ngô Quyền;Bạch Đằng;Phạm Ngũ Lão;Nguyễn Văn Cừ;Trường Chinh;Hoàng Diệu;Tôn Đức"
              + " Thắng;Lạc Long Quân;Âu Cơ;Đinh Tiên Hoàng;Nguyễn Thị Minh Khai;Xô Viết Nghệ Tĩnh;3"
              + " Tháng 2;30 Tháng 4;Mậu Thân;Nguyễn An Ninh;Huỳnh Thúc Kháng")
          .split(";");
  private static final String[] PLACES =
      ("Ninh Kiều, Cần Thơ;Cái Răng, Cần Thơ;Bình Thủy, Cần Thơ;Hải Châu, Đà Nẵng;Thanh Khê, Đà"
              + " Nẵng;Ba Đình, Hà Nội;Hoàn Kiếm, Hà Nội;Cầu Giấy, Hà Nội;Quận 1, TP. Hồ Chí Minh;Quận"
              + " 5, TP. Hồ Chí Minh;Bình Thạnh, TP. Hồ Chí Minh;Gò Vấp, TP. Hồ Chí Minh;Long Xuyên,"
              + " An Giang;Châu Đốc, An Giang;Rạch Giá, Kiên Giang;Mỹ Tho, Tiền Giang;Thủ Dầu Một,"
              + " Bình Dương;Biên Hòa, Đồng Nai;Vũng Tàu, Bà Rịa - Vũng Tàu;Buôn Ma Thuột, Đắk Lắk")
          .split(";");
  private static final String[] TRADES = {
    "Mỹ Phẩm", "Shop", "Store", "Tạp Hóa", "Điện Thoại", "Thời Trang", "Giày Dép"
  };
  private static final String[] MOBILE = {"03", "07", "08", "09", "05"};
  private static final String[] NEW_PREFIX = {
    "070", "079", "077", "076", "078", "083", "034", "037"
  };
  private static final String[] OLD_PREFIX = {
    "0120", "0121", "0122", "0126", "0128", "0123", "0164", "0167"
  };

  private final Random random;

  private MadeSubjects(long seed) {
    this.random = new Random(seed);
  }

  private record Subject(
      String surname,
      String middle,
      String given,
      String phone,
      String born,
      String citizen,
      String address) {}

  private record Row(int subject, String line) {}

  /**
   * Writes {@code FILE} and beside it {@code FILE.truth}: for each row the number of its subject.
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Integer.parseInt(args[1]), 20_250_701);
  }

  static void write(Path file, int rows, long seed) throws IOException {
    MadeSubjects made = new MadeSubjects(seed);
    List<Row> all = new ArrayList<>(rows);
    for (int subject = 0; all.size() < rows; subject++) {
      Subject is = made.subject();
      int times = 1;
      while (times < 5 && made.random.nextInt(100) < 30) {
        times++;
      }
      for (int i = 0; i < times && all.size() < rows; i++) {
        all.add(new Row(subject, made.row(is, i > 0)));
      }
    }
    Collections.shuffle(all, made.random);
    try (BufferedWriter out = Files.newBufferedWriter(file);
        BufferedWriter truth = Files.newBufferedWriter(Path.of(file + ".truth"))) {
      out.write("ho_ten,ngay_sinh,dien_thoai,cccd,dia_chi\n");
      for (Row row : all) {
        out.write(row.line());
        truth.write(row.subject() + "\n");
      }
    }
  }

  private String one(String[] of) {
    return of[random.nextInt(of.length)];
  }

  private boolean in(int hundred) {
    return random.nextInt(100) < hundred;
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private Subject subject() {
    String phone = in(40) ? one(NEW_PREFIX) + digits(7) : one(MOBILE) + digits(8);
    int year = 1950 + random.nextInt(57);
    String born =
        String.format(
            Locale.ROOT, "%02d/%02d/%d", 1 + random.nextInt(28), 1 + random.nextInt(12), year);
    String citizen =
        String.format(
                Locale.ROOT, "0%02d%d%02d", 1 + random.nextInt(96), year < 2000 ? 0 : 2, year % 100)
            + digits(6);
    String address =
        (1 + random.nextInt(400))
            + " "
            + one(STREETS)
            + ", P. "
            + (1 + random.nextInt(20))
            + ", "
            + one(PLACES);
    return new Subject(one(SURNAMES), one(MIDDLES), one(GIVEN), phone, born, citizen, address);
  }

  private String row(Subject is, boolean again) {
    String name = is.surname() + " " + is.middle() + " " + is.given();
    String phone = is.phone();
    String born = is.born();
    String citizen = is.citizen();
    String address = is.address();
    if (again) {
      name = name(is, name);
      phone = in(15) ? "" : in(8) ? "09" + digits(8) : written(phone);
      born = in(25) ? "" : in(8) ? slip(born) : in(15) ? born.substring(6) : born;
      citizen = in(45) ? "" : in(4) ? slip(citizen) : citizen;
      address = in(12) ? "" : in(8) ? subject().address() : place(address);
    }
    return "\"" + name + "\"," + born + "," + phone + "," + citizen + ",\"" + address + "\"\n";
  }

  private String name(Subject is, String whole) {
    String name = whole;
    if (in(10)) {
      name = is.given() + " " + one(TRADES);
    } else if (in(10)) {
      name = is.surname() + " " + is.given();
    } else if (in(5)) {
      name = whole.replace("Hoàng", "Huỳnh").replace("Vũ", "Võ");
    }
    if (in(30)) {
      name = plain(name);
    }
    if (in(15)) {
      name = name.toUpperCase(Locale.ROOT);
    }
    return in(8) ? slip(name) : name;
  }

  private String place(String address) {
    String written = address;
    if (in(30)) {
      written = plain(written);
    }
    if (in(30)) {
      written = written.replace("P. ", in(50) ? "Phường " : "P");
    }
    if (in(20)) {
      written = written.replace("TP. Hồ Chí Minh", "HCM").replace("TP. Ho Chi Minh", "tphcm");
    }
    return in(10) ? slip(written) : written;
  }

  private String written(String phone) {
    String as = phone;
    for (int i = 0; i < NEW_PREFIX.length && in(40); i++) {
      if (phone.startsWith(NEW_PREFIX[i])) {
        as = OLD_PREFIX[i] + phone.substring(3);
      }
    }
    return switch (random.nextInt(5)) {
      case 0 -> "+84" + as.substring(1);
      case 1 -> as.substring(0, 4) + "." + as.substring(4, 7) + "." + as.substring(7);
      case 2 -> as.substring(0, 4) + " " + as.substring(4);
      default -> in(5) ? slip(as) : as;
    };
  }

  private String slip(String text) {
    if (text.length() < 4) {
      return text;
    }
    int at = 1 + random.nextInt(text.length() - 2);
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 ->
          text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
      default -> text.substring(0, at) + text.charAt(at) + text.substring(at);
    };
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }
}
