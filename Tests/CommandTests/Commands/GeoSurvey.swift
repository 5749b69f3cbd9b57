import Redio
import TestSupport
import Testing

private let berlin = GeoCoordinates(longitude: 13.405, latitude: 52.52)
private let hamburg = GeoCoordinates(longitude: 9.993682, latitude: 53.551086)
private let munich = GeoCoordinates(longitude: 11.581981, latitude: 48.135125)

extension GeoCoordinates {
  fileprivate func isNear(_ other: GeoCoordinates) -> Bool {
    abs(longitude - other.longitude) < 0.00001 && abs(latitude - other.latitude) < 0.00001
  }
}

extension Survey {
  /// Three cities, 255, 504 and 612 km from each other.
  private static func addCities(_ db: Surveyor) async throws {
    try await db.geoadd("g", GeoPlace("Berlin", at: berlin), GeoPlace("Hamburg", at: hamburg))
    try await db.geoadd("g", "Munich", at: munich)
  }

  static let geo: [Survey] = [
    Survey("places are added and moved") { db async throws in
      #expect(try await db.geoadd("g", "Berlin", at: berlin) == 1)
      let both = [GeoPlace("Berlin", at: hamburg), GeoPlace("Munich", longitude: 11.581981, latitude: 48.135125)]
      #expect(try await db.geoadd("g", both, if: .exists) == 0)
      #expect(try await db.geoadd("g", both, if: .absent, countingChanges: true) == 1)
      #expect(try await db.geoadd("g", "Berlin", at: berlin, countingChanges: true) == 1)
      let places = try await db.geopos("g", "Berlin", "none")
      #expect(places.count == 2 && places[1] == nil)
      #expect(places[0]?.isNear(berlin) == true)
      #expect(try await db.geopos("none", ["Berlin"]) == [nil])
      let hashes = try await db.geohash("g", "Berlin", "none", "Munich")
      #expect(hashes.map { $0?.prefix(3) } == ["u33", nil, "u28"])
      #expect(hashes[0]?.count == 11)
      #expect(try await db.geohash("none", ["Berlin"]) == [nil])
    },
    Survey("distances are measured") { db async throws in
      try await addCities(db)
      let meters = try await db.geodist("g", "Berlin", "Munich")
      #expect((503_000..<505_500).contains(meters ?? 0))
      let kilometers = try await db.geodist("g", "Berlin", "Munich", unit: .kilometers)
      #expect(abs((kilometers ?? 0) * 1000 - (meters ?? 0)) < 0.1)
      #expect(try await db.geodist("g", "Berlin", "Berlin", unit: .miles) == 0)
      #expect(try await db.geodist("g", "Berlin", "none", unit: .feet) == nil)
      #expect(try await db.geodist("none", "Berlin", "Munich") == nil)
    },
    Survey("places are found in an area") { db async throws in
      try await addCities(db)
      let near = GeoArea.circle(around: .member("Berlin"), radius: 300, unit: .kilometers)
      #expect(try await db.geosearch("g", in: near, order: .ascending) == ["Berlin", "Hamburg"])
      let farthest = try await db.geosearch("g", in: near, order: .descending, count: .first(1), as: String.self)
      #expect(farthest == ["Hamburg"])
      #expect(try await db.geosearch("g", in: near, count: .any(1)).count == 1)
      let box = GeoArea.box(
        around: .coordinates(longitude: 11, latitude: 53), width: 400, height: 200, unit: .kilometers)
      #expect(try await db.geosearch("g", in: box, order: .ascending) == ["Hamburg", "Berlin"])
      let all = try await db.geosearch(
        "g", in: near, with: [.coordinates, .distance, .hash], order: .ascending, as: String.self)
      #expect(all.map(\.member) == ["Berlin", "Hamburg"])
      #expect(all[0].distance == 0)
      #expect((254...257).contains(all[1].distance ?? 0))
      #expect(all[1].coordinates?.isNear(hamburg) == true)
      let score = try await db.zscore("g", "Hamburg")
      #expect(all[1].hash.map(Double.init) == score)
      let distances = try await db.geosearch("g", in: near, with: .distance, order: .ascending)
      #expect(distances[0] == GeoMatch("Berlin", distance: 0))
      #expect(distances[1].hash == nil && distances[1].coordinates == nil)
      let plain = try await db.geosearch("g", in: near, with: [], order: .ascending)
      #expect(plain == [GeoMatch("Berlin"), GeoMatch("Hamburg")])
      let hashes = try await db.geosearch("g", in: near, with: [.hash, .coordinates], order: .ascending)
      #expect(hashes[1].distance == nil && hashes[1].hash != nil && hashes[1].coordinates != nil)
      #expect(try await db.geosearch("none", in: box) == [])
      #expect(try await db.geosearch("none", in: box, with: .hash) == [])

      #expect(try await db.geosearchstore(to: "d", "g", in: near) == 2)
      #expect(try await db.zscore("d", "Hamburg") == score)
      #expect(
        try await db.geosearchstore(
          to: "d", "g", in: near, order: .descending, count: .first(1), storingDistances: true) == 1)
      #expect((254...257).contains(try await db.zscore("d", "Hamburg") ?? 0))
    },
    Survey("places are found in a polygon", on: [.valkey91]) { db async throws in
      try await addCities(db)
      let north = GeoArea.polygon([
        GeoCoordinates(longitude: 5, latitude: 50), GeoCoordinates(longitude: 20, latitude: 50),
        GeoCoordinates(longitude: 20, latitude: 56), GeoCoordinates(longitude: 5, latitude: 56),
      ])
      #expect(try await Set(db.geosearch("g", in: north, order: .ascending)) == ["Berlin", "Hamburg"])
      let distances = try await db.geosearch("g", in: north, with: .distance, order: .ascending)
      #expect(distances.allSatisfy { (1_000..<1_000_000).contains($0.distance ?? 0) }, "\(distances)")
      #expect(try await db.geosearchstore(to: "d", "g", in: north) == 2)
    },
    Survey("places are found in a circle by the older commands") { db async throws in
      try await addCities(db)
      #expect(
        try await db.georadius("g", berlin, radius: 300, .kilometers, order: .ascending) == ["Berlin", "Hamburg"])
      let details = GeoDetails([.coordinates, .distance, .hash])
      let all = try await db.georadius(
        "g", berlin, radius: 300, .kilometers, with: details, count: .first(2), order: .descending, as: String.self)
      #expect(all.map(\.member) == ["Hamburg", "Berlin"])
      #expect(all[0].coordinates?.isNear(hamburg) == true && all[0].hash != nil && all[0].distance != nil)
      #expect(try await db.georadius("g", berlin, radius: 300, .kilometers, to: "d") == 2)
      #expect(try await db.georadius("g", berlin, radius: 300, .kilometers, distancesTo: "d", count: .any(1)) == 1)
      #expect(try await db.georadiusRO("g", berlin, radius: 1, .miles) == ["Berlin"])
      #expect(try await db.georadiusRO("g", berlin, radius: 1, .miles, with: .hash).count == 1)

      #expect(try await db.georadiusbymember("g", "Munich", radius: 1, .feet) == ["Munich"])
      let one = try await db.georadiusbymember("g", "Munich", radius: 1, .meters, with: .distance, as: String.self)
      #expect(one == [GeoMatch("Munich", distance: 0)])
      #expect(try await db.georadiusbymember("g", "Munich", radius: 1, .meters, to: "d") == 1)
      #expect(try await db.georadiusbymember("g", "Munich", radius: 1, .meters, distancesTo: "d") == 1)
      #expect(try await db.zscore("d", "Munich") == 0)
      let found = try await db.georadiusbymemberRO(
        "g", "Munich", radius: 1000, .kilometers, count: .first(2), order: .ascending)
      #expect(found == ["Munich", "Berlin"])
      let exact = try await db.georadiusbymemberRO("g", "Munich", radius: 1, .meters, with: details)
      #expect(exact.first?.coordinates?.isNear(munich) == true)
    },
  ]
}
