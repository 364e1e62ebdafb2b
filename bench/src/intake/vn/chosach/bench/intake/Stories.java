package vn.chosach.bench.intake;

import java.util.List;
import java.util.random.RandomGenerator;

/** Made-up stories in the words of reporters; the same seed tells the same stories. */
public final class Stories {

  private static final List<String> GOODS =
      List.of(
          "kem trộn trắng da", "mỹ phẩm xách tay", "thuốc lá ngoại", "đường cát", "rượu ngoại",
          "sữa bột", "thuốc giảm cân", "thực phẩm chức năng", "phân bón", "thuốc bảo vệ thực vật",
          "giày thể thao", "túi xách", "đồng hồ", "nước mắm", "gas mini", "pin dự phòng",
          "tai nghe", "phụ tùng xe máy", "vải may sẵn", "dầu gội", "nước hoa", "đồ chơi trẻ em");
  private static final List<String> PLACES =
      List.of(
          "phường Long Xuyên", "phường Châu Đốc", "xã Tịnh Biên", "xã Tri Tôn", "phường Rạch Giá",
          "đặc khu Phú Quốc", "phường Hà Tiên", "xã Chợ Mới", "xã An Phú", "xã Vĩnh Xương",
          "phường Mỹ Thới", "xã Châu Phú", "xã Thoại Sơn", "xã Hòn Đất", "xã Giồng Riềng");
  private static final List<String> SAW =
      List.of(
          "livestream tối nào cũng bán", "đăng bài trong nhóm chợ quê rao", "mở gian hàng bán",
          "nhắn tin riêng mời mua", "để kho sau nhà rồi giao", "chạy quảng cáo", "gửi xe ôm giao");
  private static final List<String> WHY =
      List.of(
          "không có nhãn phụ tiếng Việt", "giá rẻ hơn hãng bảy phần", "không chịu xuất hóa đơn",
          "mùi lạ và nổi mẩn sau khi dùng", "tem chống giả bóc ra dán lại được",
          "hộp in sai chính tả", "hỏi giấy tờ thì chặn luôn", "bảo hàng tuồn từ kho ra");
  private static final List<String> MORE =
      List.of(
          "Tôi còn giữ vỏ hộp và biên nhận chuyển khoản.", "Chị họ tôi cũng mua phải.",
          "Người bán đổi tên trang hai lần trong tuần.", "Xe chở hàng đi lúc gần sáng.",
          "Mong cơ quan kiểm tra sớm, sắp tới tết rồi.", "Bà con trong ấp ai cũng biết.");
  private static final List<String> PREFIXES = List.of("03", "05", "07", "08", "09");

  private final RandomGenerator random;

  public Stories(RandomGenerator random) {
    this.random = random;
  }

  public String next() {
    return "Tôi thấy " + of(SAW) + " " + of(GOODS) + " ở " + of(PLACES) + ", " + of(WHY) + ". "
        + "Số điện thoại người bán " + phone() + ", bán giá " + (50 + random.nextInt(900))
        + " nghìn. " + of(MORE) + " " + of(MORE);
  }

  String phone() {
    return of(PREFIXES) + String.format("%08d", random.nextInt(100_000_000));
  }

  String of(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
