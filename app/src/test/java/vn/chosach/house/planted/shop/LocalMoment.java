package vn.chosach.house.planted.shop;

import java.time.LocalDateTime;

record LocalMoment(LocalDateTime at) {}
