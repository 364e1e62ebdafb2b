package vn.chosach.officers.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What many people choose is refused, however it is dressed up; a sentence of one's own is not. */
class GuessablePasswordsTest {

  private final GuessablePasswords common = new GuessablePasswords();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "Password@2026",
        "123456789012",
        "qwertyuiop12",
        "1q2w3e4r5t6y",
        "matkhau123456",
        "Mật khẩu 2026!",
        "anhyeuem1234",
        "chosach389@2026",
        "AnGiang@2026",
        "Kiên Giang 2025",
        "Admin@123456",
        "QuanTri@2026!",
        "P@ssw0rd2026",
        "iloveyou12345",
        "vietnamvodich1",
        "bcd389angiang",
        "QLTT@AnGiang1",
        "NguyenVanAn123",
        "asdfghjkl;123"
      })
  void aCommonOneIsRefused(String password) {
    assertThat(common.has(password)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Một câu dễ nhớ 389",
        "bảy con cua tám cái càng",
        "bốn chiếc thuyền giấy trôi",
        "correct horse battery staple",
        "xK7#vQ9!mZ2pLw",
        "rùa bò qua cầu lúc bảy giờ"
      })
  void aSentenceOfOnesOwnPasses(String password) {
    assertThat(common.has(password)).isFalse();
  }
}
