package vn.chosach.house.planted.shop;

import java.math.BigDecimal;

record Bill(double fineAmount, BigDecimal price) {}
