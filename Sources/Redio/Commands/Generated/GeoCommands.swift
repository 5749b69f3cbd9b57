// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP

extension RESPArguments {
  /// Writes `GEOADD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeoadd(
    _ key: some RESPEncodable, _ member: some RESPStorable, at coordinates: GeoCoordinates,
    if condition: GeoCondition? = nil, countingChanges: Bool = false
  ) {
    begin(command: "GEOADD")
    self.add(key: key)
    if let condition {
      condition.append(to: &self)
    }
    if countingChanges {
      self.add(text: "CH")
    }
    coordinates.append(to: &self)
    self.add(member)
  }

  /// Writes `GEOADD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeoadd2(
    _ key: some RESPEncodable, _ places: [GeoPlace], if condition: GeoCondition? = nil, countingChanges: Bool = false
  ) {
    begin(command: "GEOADD")
    self.add(key: key)
    if let condition {
      condition.append(to: &self)
    }
    if countingChanges {
      self.add(text: "CH")
    }
    places.append(to: &self, needing: "place")
  }

  /// Writes `GEODIST`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeodist(
    _ key: some RESPEncodable, _ member: some RESPStorable, _ other: some RESPStorable, unit: GeoUnit? = nil
  ) {
    begin(command: "GEODIST")
    self.add(key: key)
    self.add(member)
    self.add(other)
    if let unit {
      unit.append(to: &self)
    }
  }

  /// Writes `GEOHASH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeohash(_ key: some RESPEncodable, _ members: ArgumentList) {
    begin(command: "GEOHASH")
    self.add(key: key)
    members.append(to: &self, needing: "member")
  }

  /// Writes `GEOPOS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeopos(_ key: some RESPEncodable, _ members: ArgumentList) {
    begin(command: "GEOPOS")
    self.add(key: key)
    members.append(to: &self, needing: "member")
  }

  /// Writes `GEORADIUS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeoradius(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil
  ) {
    begin(command: "GEORADIUS")
    self.add(key: key)
    center.append(to: &self)
    self.add(radius)
    unit.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      count.append(to: &self)
    }
    if let order {
      order.append(to: &self)
    }
  }

  /// Writes `GEORADIUS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeoradius2(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil
  ) {
    begin(command: "GEORADIUS")
    self.add(key: key)
    center.append(to: &self)
    self.add(radius)
    unit.append(to: &self)
    details.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      count.append(to: &self)
    }
    if let order {
      order.append(to: &self)
    }
  }

  /// Writes `GEORADIUS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeoradius3(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit,
    to destination: some RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) {
    begin(command: "GEORADIUS")
    self.add(key: key)
    center.append(to: &self)
    self.add(radius)
    unit.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      count.append(to: &self)
    }
    if let order {
      order.append(to: &self)
    }
    self.add(text: "STORE")
    self.add(key: destination)
  }

  /// Writes `GEORADIUS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeoradius4(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit,
    distancesTo destination: some RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) {
    begin(command: "GEORADIUS")
    self.add(key: key)
    center.append(to: &self)
    self.add(radius)
    unit.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      count.append(to: &self)
    }
    if let order {
      order.append(to: &self)
    }
    self.add(text: "STOREDIST")
    self.add(key: destination)
  }

  /// Writes `GEORADIUSBYMEMBER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeoradiusbymember(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil
  ) {
    begin(command: "GEORADIUSBYMEMBER")
    self.add(key: key)
    self.add(member)
    self.add(radius)
    unit.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      count.append(to: &self)
    }
    if let order {
      order.append(to: &self)
    }
  }

  /// Writes `GEORADIUSBYMEMBER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeoradiusbymember2(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil
  ) {
    begin(command: "GEORADIUSBYMEMBER")
    self.add(key: key)
    self.add(member)
    self.add(radius)
    unit.append(to: &self)
    details.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      count.append(to: &self)
    }
    if let order {
      order.append(to: &self)
    }
  }

  /// Writes `GEORADIUSBYMEMBER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeoradiusbymember3(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit,
    to destination: some RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) {
    begin(command: "GEORADIUSBYMEMBER")
    self.add(key: key)
    self.add(member)
    self.add(radius)
    unit.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      count.append(to: &self)
    }
    if let order {
      order.append(to: &self)
    }
    self.add(text: "STORE")
    self.add(key: destination)
  }

  /// Writes `GEORADIUSBYMEMBER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeoradiusbymember4(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit,
    distancesTo destination: some RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) {
    begin(command: "GEORADIUSBYMEMBER")
    self.add(key: key)
    self.add(member)
    self.add(radius)
    unit.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      count.append(to: &self)
    }
    if let order {
      order.append(to: &self)
    }
    self.add(text: "STOREDIST")
    self.add(key: destination)
  }

  /// Writes `GEORADIUSBYMEMBER_RO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeoradiusbymemberRO(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil
  ) {
    begin(command: "GEORADIUSBYMEMBER_RO")
    self.add(key: key)
    self.add(member)
    self.add(radius)
    unit.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      count.append(to: &self)
    }
    if let order {
      order.append(to: &self)
    }
  }

  /// Writes `GEORADIUSBYMEMBER_RO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeoradiusbymemberRO2(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil
  ) {
    begin(command: "GEORADIUSBYMEMBER_RO")
    self.add(key: key)
    self.add(member)
    self.add(radius)
    unit.append(to: &self)
    details.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      count.append(to: &self)
    }
    if let order {
      order.append(to: &self)
    }
  }

  /// Writes `GEORADIUS_RO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeoradiusRO(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil
  ) {
    begin(command: "GEORADIUS_RO")
    self.add(key: key)
    center.append(to: &self)
    self.add(radius)
    unit.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      count.append(to: &self)
    }
    if let order {
      order.append(to: &self)
    }
  }

  /// Writes `GEORADIUS_RO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeoradiusRO2(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil
  ) {
    begin(command: "GEORADIUS_RO")
    self.add(key: key)
    center.append(to: &self)
    self.add(radius)
    unit.append(to: &self)
    details.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      count.append(to: &self)
    }
    if let order {
      order.append(to: &self)
    }
  }

  /// Writes `GEOSEARCH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeosearch(
    _ key: some RESPEncodable, in area: GeoArea, order: SortOrder? = nil, count: GeoCount? = nil
  ) {
    begin(command: "GEOSEARCH")
    self.add(key: key)
    area.append(to: &self)
    if let order {
      order.append(to: &self)
    }
    if let count {
      self.add(text: "COUNT")
      count.append(to: &self)
    }
  }

  /// Writes `GEOSEARCH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeosearch2(
    _ key: some RESPEncodable, in area: GeoArea, with details: GeoDetails, order: SortOrder? = nil,
    count: GeoCount? = nil
  ) {
    begin(command: "GEOSEARCH")
    self.add(key: key)
    area.append(to: &self)
    if let order {
      order.append(to: &self)
    }
    if let count {
      self.add(text: "COUNT")
      count.append(to: &self)
    }
    details.append(to: &self)
  }

  /// Writes `GEOSEARCHSTORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGeosearchstore(
    to destination: some RESPEncodable, _ source: some RESPEncodable, in area: GeoArea, order: SortOrder? = nil,
    count: GeoCount? = nil, storingDistances: Bool = false
  ) {
    begin(command: "GEOSEARCHSTORE")
    self.add(key: destination)
    self.add(key: source)
    area.append(to: &self)
    if let order {
      order.append(to: &self)
    }
    if let count {
      self.add(text: "COUNT")
      count.append(to: &self)
    }
    if storingDistances {
      self.add(text: "STOREDIST")
    }
  }
}

extension Command {
  /// `GEOADD`, to be run. See ``CommandExecutor/geoadd(_:_:at:if:countingChanges:)``.
  @_alwaysEmitIntoClient
  public static func geoadd(
    _ key: some RESPEncodable, _ member: some RESPStorable, at coordinates: GeoCoordinates,
    if condition: GeoCondition? = nil, countingChanges: Bool = false
  ) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeGeoadd(key, member, at: coordinates, if: condition, countingChanges: countingChanges)
    return Command(consume arguments)
  }

  /// `GEOADD`, to be run. See ``CommandExecutor/geoadd(_:_:_:if:countingChanges:)``.
  @_alwaysEmitIntoClient
  public static func geoadd(
    _ key: some RESPEncodable, _ places: [GeoPlace], if condition: GeoCondition? = nil, countingChanges: Bool = false
  ) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeGeoadd2(key, places, if: condition, countingChanges: countingChanges)
    return Command(consume arguments)
  }

  /// `GEODIST`, to be run. See ``CommandExecutor/geodist(_:_:_:unit:)``.
  @_alwaysEmitIntoClient
  public static func geodist(
    _ key: some RESPEncodable, _ member: some RESPStorable, _ other: some RESPStorable, unit: GeoUnit? = nil
  ) -> Command where Reply == Double? {
    var arguments = RESPArguments()
    arguments.encodeGeodist(key, member, other, unit: unit)
    return Command(consume arguments, .readOnly)
  }

  /// `GEOHASH`, to be run. See ``CommandExecutor/geohash(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func geohash(_ key: some RESPEncodable, _ members: ArgumentList) -> Command where Reply == [String?] {
    var arguments = RESPArguments()
    arguments.encodeGeohash(key, members)
    return Command(consume arguments, .readOnly)
  }

  /// `GEOPOS`, to be run. See ``CommandExecutor/geopos(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func geopos(_ key: some RESPEncodable, _ members: ArgumentList) -> Command
  where Reply == [GeoCoordinates?] {
    var arguments = RESPArguments()
    arguments.encodeGeopos(key, members)
    return Command(consume arguments, .readOnly)
  }

  /// `GEORADIUS`, to be run. See ``CommandExecutor/georadius(_:_:radius:_:count:order:as:)``.
  @_alwaysEmitIntoClient
  public static func georadius<T: RESPDecodable>(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeGeoradius(key, center, radius: radius, unit, count: count, order: order)
    return Command(consume arguments)
  }

  /// `GEORADIUS`, to be run. See ``CommandExecutor/georadius(_:_:radius:_:with:count:order:as:)``.
  @_alwaysEmitIntoClient
  public static func georadius<T: RESPDecodable>(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil, as type: T.Type
  ) -> Command where Reply == [GeoMatch<T>] {
    var arguments = RESPArguments()
    arguments.encodeGeoradius2(key, center, radius: radius, unit, with: details, count: count, order: order)
    return Command(consume arguments)
  }

  /// `GEORADIUS`, to be run. See ``CommandExecutor/georadius(_:_:radius:_:to:count:order:)``.
  @_alwaysEmitIntoClient
  public static func georadius(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit,
    to destination: some RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeGeoradius3(key, center, radius: radius, unit, to: destination, count: count, order: order)
    return Command(consume arguments)
  }

  /// `GEORADIUS`, to be run. See ``CommandExecutor/georadius(_:_:radius:_:distancesTo:count:order:)``.
  @_alwaysEmitIntoClient
  public static func georadius(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit,
    distancesTo destination: some RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeGeoradius4(key, center, radius: radius, unit, distancesTo: destination, count: count, order: order)
    return Command(consume arguments)
  }

  /// `GEORADIUSBYMEMBER`, to be run. See ``CommandExecutor/georadiusbymember(_:_:radius:_:count:order:as:)``.
  @_alwaysEmitIntoClient
  public static func georadiusbymember<T: RESPDecodable>(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeGeoradiusbymember(key, member, radius: radius, unit, count: count, order: order)
    return Command(consume arguments)
  }

  /// `GEORADIUSBYMEMBER`, to be run. See
  /// ``CommandExecutor/georadiusbymember(_:_:radius:_:with:count:order:as:)``.
  @_alwaysEmitIntoClient
  public static func georadiusbymember<T: RESPDecodable>(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil, as type: T.Type
  ) -> Command where Reply == [GeoMatch<T>] {
    var arguments = RESPArguments()
    arguments.encodeGeoradiusbymember2(key, member, radius: radius, unit, with: details, count: count, order: order)
    return Command(consume arguments)
  }

  /// `GEORADIUSBYMEMBER`, to be run. See ``CommandExecutor/georadiusbymember(_:_:radius:_:to:count:order:)``.
  @_alwaysEmitIntoClient
  public static func georadiusbymember(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit,
    to destination: some RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeGeoradiusbymember3(key, member, radius: radius, unit, to: destination, count: count, order: order)
    return Command(consume arguments)
  }

  /// `GEORADIUSBYMEMBER`, to be run. See
  /// ``CommandExecutor/georadiusbymember(_:_:radius:_:distancesTo:count:order:)``.
  @_alwaysEmitIntoClient
  public static func georadiusbymember(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit,
    distancesTo destination: some RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeGeoradiusbymember4(
      key, member, radius: radius, unit, distancesTo: destination, count: count, order: order)
    return Command(consume arguments)
  }

  /// `GEORADIUSBYMEMBER_RO`, to be run. See
  /// ``CommandExecutor/georadiusbymemberRO(_:_:radius:_:count:order:as:)``.
  @_alwaysEmitIntoClient
  public static func georadiusbymemberRO<T: RESPDecodable>(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeGeoradiusbymemberRO(key, member, radius: radius, unit, count: count, order: order)
    return Command(consume arguments, .readOnly)
  }

  /// `GEORADIUSBYMEMBER_RO`, to be run. See
  /// ``CommandExecutor/georadiusbymemberRO(_:_:radius:_:with:count:order:as:)``.
  @_alwaysEmitIntoClient
  public static func georadiusbymemberRO<T: RESPDecodable>(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil, as type: T.Type
  ) -> Command where Reply == [GeoMatch<T>] {
    var arguments = RESPArguments()
    arguments.encodeGeoradiusbymemberRO2(key, member, radius: radius, unit, with: details, count: count, order: order)
    return Command(consume arguments, .readOnly)
  }

  /// `GEORADIUS_RO`, to be run. See ``CommandExecutor/georadiusRO(_:_:radius:_:count:order:as:)``.
  @_alwaysEmitIntoClient
  public static func georadiusRO<T: RESPDecodable>(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeGeoradiusRO(key, center, radius: radius, unit, count: count, order: order)
    return Command(consume arguments, .readOnly)
  }

  /// `GEORADIUS_RO`, to be run. See ``CommandExecutor/georadiusRO(_:_:radius:_:with:count:order:as:)``.
  @_alwaysEmitIntoClient
  public static func georadiusRO<T: RESPDecodable>(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil, as type: T.Type
  ) -> Command where Reply == [GeoMatch<T>] {
    var arguments = RESPArguments()
    arguments.encodeGeoradiusRO2(key, center, radius: radius, unit, with: details, count: count, order: order)
    return Command(consume arguments, .readOnly)
  }

  /// `GEOSEARCH`, to be run. See ``CommandExecutor/geosearch(_:in:order:count:as:)``.
  @_alwaysEmitIntoClient
  public static func geosearch<T: RESPDecodable>(
    _ key: some RESPEncodable, in area: GeoArea, order: SortOrder? = nil, count: GeoCount? = nil, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeGeosearch(key, in: area, order: order, count: count)
    return Command(consume arguments, .readOnly)
  }

  /// `GEOSEARCH`, to be run. See ``CommandExecutor/geosearch(_:in:with:order:count:as:)``.
  @_alwaysEmitIntoClient
  public static func geosearch<T: RESPDecodable>(
    _ key: some RESPEncodable, in area: GeoArea, with details: GeoDetails, order: SortOrder? = nil,
    count: GeoCount? = nil, as type: T.Type
  ) -> Command where Reply == [GeoMatch<T>] {
    var arguments = RESPArguments()
    arguments.encodeGeosearch2(key, in: area, with: details, order: order, count: count)
    return Command(consume arguments, .readOnly)
  }

  /// `GEOSEARCHSTORE`, to be run. See ``CommandExecutor/geosearchstore(to:_:in:order:count:storingDistances:)``.
  @_alwaysEmitIntoClient
  public static func geosearchstore(
    to destination: some RESPEncodable, _ source: some RESPEncodable, in area: GeoArea, order: SortOrder? = nil,
    count: GeoCount? = nil, storingDistances: Bool = false
  ) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeGeosearchstore(
      to: destination, source, in: area, order: order, count: count, storingDistances: storingDistances)
    return Command(consume arguments)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Adds places to a set of such, or moves them. It is a sorted set whose scores are geohashes.
  ///
  /// `GEOADD key [NX | XX] [CH] longitude latitude member […]`, since 3.2.0.
  ///
  /// - Returns: 1 if the member is new, or, with `countingChanges`, has moved; otherwise 0.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)) for each item added, where N is the number of elements in the sorted set.
  /// - SeeAlso: `GEOADD`, group geo.
  @discardableResult
  @_alwaysEmitIntoClient
  public func geoadd(
    _ key: some RESPEncodable, _ member: some RESPStorable, at coordinates: GeoCoordinates,
    if condition: GeoCondition? = nil, countingChanges: Bool = false
  ) async throws -> Int {
    try await run(.geoadd(key, member, at: coordinates, if: condition, countingChanges: countingChanges))
  }

  /// Adds places to a set of such, or moves them. It is a sorted set whose scores are geohashes.
  ///
  /// `GEOADD key [NX | XX] [CH] longitude latitude member […]`, since 3.2.0.
  ///
  /// - Returns: How many members are new; with `countingChanges`, how many are new or have moved.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)) for each item added, where N is the number of elements in the sorted set.
  /// - SeeAlso: `GEOADD`, group geo.
  @discardableResult
  @_alwaysEmitIntoClient
  public func geoadd(
    _ key: some RESPEncodable, _ place: GeoPlace, _ more: GeoPlace..., if condition: GeoCondition? = nil,
    countingChanges: Bool = false
  ) async throws -> Int {
    try await run(.geoadd(key, [place] + more, if: condition, countingChanges: countingChanges))
  }

  /// Adds places to a set of such, or moves them. It is a sorted set whose scores are geohashes.
  ///
  /// `GEOADD key [NX | XX] [CH] longitude latitude member […]`, since 3.2.0.
  ///
  /// - Returns: How many members are new; with `countingChanges`, how many are new or have moved.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)) for each item added, where N is the number of elements in the sorted set.
  /// - SeeAlso: `GEOADD`, group geo.
  @discardableResult
  @_alwaysEmitIntoClient
  public func geoadd(
    _ key: some RESPEncodable, _ places: some Collection<GeoPlace>, if condition: GeoCondition? = nil,
    countingChanges: Bool = false
  ) async throws -> Int {
    try await run(.geoadd(key, Array(places), if: condition, countingChanges: countingChanges))
  }

  /// Computes the distance between two members of a set of places.
  ///
  /// `GEODIST key member1 member2 [m | km | ft | mi]`, since 3.2.0.
  ///
  /// The earth is taken as a sphere: the error is 0.5 % at most.
  ///
  /// - Returns: The distance to four decimals, in meters if no unit is given; `nil` if one of them is not in the
  ///   set.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `GEODIST`, group geo.
  @_alwaysEmitIntoClient
  public func geodist(
    _ key: some RESPEncodable, _ member: some RESPStorable, _ other: some RESPStorable, unit: GeoUnit? = nil
  ) async throws -> Double? {
    try await run(.geodist(key, member, other, unit: unit))
  }

  /// Reads where members of a set of places are, as geohashes.
  ///
  /// `GEOHASH key [member […]]`, since 3.2.0.
  ///
  /// - Returns: Texts of 11 characters in the order of the members, `nil` for each that is not in the set.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each member requested.
  /// - SeeAlso: `GEOHASH`, group geo.
  @_alwaysEmitIntoClient
  public func geohash(_ key: some RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    async throws -> [String?]
  {
    try await run(.geohash(key, ArgumentList(member, more)))
  }

  /// Reads where members of a set of places are.
  ///
  /// `GEOPOS key [member […]]`, since 3.2.0.
  ///
  /// - Returns: The coordinates in the order of the members, `nil` for each that is not in the set.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each member requested.
  /// - SeeAlso: `GEOPOS`, group geo.
  @_alwaysEmitIntoClient
  public func geopos(_ key: some RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    async throws -> [GeoCoordinates?]
  {
    try await run(.geopos(key, ArgumentList(member, more)))
  }

  /// Finds the members of a set of places that are within a circle around coordinates.
  ///
  /// `GEORADIUS key longitude latitude radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT count
  /// [ANY]] [ASC | DESC] [STORE storekey | STOREDIST storedistkey]`, since 3.2.0.
  ///
  /// `geosearch` and `geosearchstore` do the same.
  ///
  /// - Returns: The members, in no particular order unless one is asked for.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+log(M)) where N is the number of elements inside the bounding box of the circular area
  ///   delimited by center and radius and M is the number of items inside the index.
  /// - SeeAlso: `GEORADIUS`, group geo.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadius<T: RESPDecodable>(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.georadius(key, center, radius: radius, unit, count: count, order: order, as: T.self))
  }

  /// Finds the members of a set of places that are within a circle around coordinates.
  ///
  /// `GEORADIUS key longitude latitude radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT count
  /// [ANY]] [ASC | DESC] [STORE storekey | STOREDIST storedistkey]`, since 3.2.0.
  ///
  /// `geosearch` and `geosearchstore` do the same.
  ///
  /// - Returns: The members with the details that were asked for, in no particular order unless one is asked for.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+log(M)) where N is the number of elements inside the bounding box of the circular area
  ///   delimited by center and radius and M is the number of items inside the index.
  /// - SeeAlso: `GEORADIUS`, group geo.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadius<T: RESPDecodable>(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) async throws -> [GeoMatch<T>] {
    try await run(.georadius(key, center, radius: radius, unit, with: details, count: count, order: order, as: T.self))
  }

  /// Finds the members of a set of places that are within a circle around coordinates.
  ///
  /// `GEORADIUS key longitude latitude radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT count
  /// [ANY]] [ASC | DESC] [STORE storekey | STOREDIST storedistkey]`, since 3.2.0.
  ///
  /// `geosearch` and `geosearchstore` do the same.
  ///
  /// The members are stored with their geohashes, in place of whatever the destination held.
  ///
  /// - Returns: How many members the stored set has; of none, there is no key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+log(M)) where N is the number of elements inside the bounding box of the circular area
  ///   delimited by center and radius and M is the number of items inside the index.
  /// - SeeAlso: `GEORADIUS`, group geo.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadius(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit,
    to destination: some RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) async throws -> Int {
    try await run(.georadius(key, center, radius: radius, unit, to: destination, count: count, order: order))
  }

  /// Finds the members of a set of places that are within a circle around coordinates.
  ///
  /// `GEORADIUS key longitude latitude radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT count
  /// [ANY]] [ASC | DESC] [STORE storekey | STOREDIST storedistkey]`, since 3.2.0.
  ///
  /// `geosearch` and `geosearchstore` do the same.
  ///
  /// The members are stored with their distances as scores, in place of whatever the destination held.
  ///
  /// - Returns: How many members the stored set has; of none, there is no key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+log(M)) where N is the number of elements inside the bounding box of the circular area
  ///   delimited by center and radius and M is the number of items inside the index.
  /// - SeeAlso: `GEORADIUS`, group geo.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadius(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit,
    distancesTo destination: some RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) async throws -> Int {
    try await run(.georadius(key, center, radius: radius, unit, distancesTo: destination, count: count, order: order))
  }

  /// Finds the members of a set of places that are within a circle around one of them.
  ///
  /// `GEORADIUSBYMEMBER key member radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT count
  /// [ANY]] [ASC | DESC] [STORE storekey | STOREDIST storedistkey]`, since 3.2.0.
  ///
  /// `geosearch` and `geosearchstore` do the same.
  ///
  /// - Returns: The members, in no particular order unless one is asked for.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+log(M)) where N is the number of elements inside the bounding box of the circular area
  ///   delimited by center and radius and M is the number of items inside the index.
  /// - SeeAlso: `GEORADIUSBYMEMBER`, group geo.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadiusbymember<T: RESPDecodable>(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.georadiusbymember(key, member, radius: radius, unit, count: count, order: order, as: T.self))
  }

  /// Finds the members of a set of places that are within a circle around one of them.
  ///
  /// `GEORADIUSBYMEMBER key member radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT count
  /// [ANY]] [ASC | DESC] [STORE storekey | STOREDIST storedistkey]`, since 3.2.0.
  ///
  /// `geosearch` and `geosearchstore` do the same.
  ///
  /// - Returns: The members with the details that were asked for, in no particular order unless one is asked for.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+log(M)) where N is the number of elements inside the bounding box of the circular area
  ///   delimited by center and radius and M is the number of items inside the index.
  /// - SeeAlso: `GEORADIUSBYMEMBER`, group geo.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadiusbymember<T: RESPDecodable>(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) async throws -> [GeoMatch<T>] {
    try await run(
      .georadiusbymember(key, member, radius: radius, unit, with: details, count: count, order: order, as: T.self))
  }

  /// Finds the members of a set of places that are within a circle around one of them.
  ///
  /// `GEORADIUSBYMEMBER key member radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT count
  /// [ANY]] [ASC | DESC] [STORE storekey | STOREDIST storedistkey]`, since 3.2.0.
  ///
  /// `geosearch` and `geosearchstore` do the same.
  ///
  /// The members are stored with their geohashes, in place of whatever the destination held.
  ///
  /// - Returns: How many members the stored set has; of none, there is no key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+log(M)) where N is the number of elements inside the bounding box of the circular area
  ///   delimited by center and radius and M is the number of items inside the index.
  /// - SeeAlso: `GEORADIUSBYMEMBER`, group geo.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadiusbymember(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit,
    to destination: some RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) async throws -> Int {
    try await run(.georadiusbymember(key, member, radius: radius, unit, to: destination, count: count, order: order))
  }

  /// Finds the members of a set of places that are within a circle around one of them.
  ///
  /// `GEORADIUSBYMEMBER key member radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT count
  /// [ANY]] [ASC | DESC] [STORE storekey | STOREDIST storedistkey]`, since 3.2.0.
  ///
  /// `geosearch` and `geosearchstore` do the same.
  ///
  /// The members are stored with their distances as scores, in place of whatever the destination held.
  ///
  /// - Returns: How many members the stored set has; of none, there is no key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+log(M)) where N is the number of elements inside the bounding box of the circular area
  ///   delimited by center and radius and M is the number of items inside the index.
  /// - SeeAlso: `GEORADIUSBYMEMBER`, group geo.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadiusbymember(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit,
    distancesTo destination: some RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) async throws -> Int {
    try await run(
      .georadiusbymember(key, member, radius: radius, unit, distancesTo: destination, count: count, order: order))
  }

  /// Finds the members of a set of places that are within a circle around one of them. It can't store them, and
  /// so may be sent to replicas.
  ///
  /// `GEORADIUSBYMEMBER_RO key member radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT count
  /// [ANY]] [ASC | DESC]`, since 3.2.10.
  ///
  /// `geosearch` does the same.
  ///
  /// - Returns: The members, in no particular order unless one is asked for.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+log(M)) where N is the number of elements inside the bounding box of the circular area
  ///   delimited by center and radius and M is the number of items inside the index.
  /// - SeeAlso: `GEORADIUSBYMEMBER_RO`, group geo.
  @_alwaysEmitIntoClient
  public func georadiusbymemberRO<T: RESPDecodable>(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.georadiusbymemberRO(key, member, radius: radius, unit, count: count, order: order, as: T.self))
  }

  /// Finds the members of a set of places that are within a circle around one of them. It can't store them, and
  /// so may be sent to replicas.
  ///
  /// `GEORADIUSBYMEMBER_RO key member radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT count
  /// [ANY]] [ASC | DESC]`, since 3.2.10.
  ///
  /// `geosearch` does the same.
  ///
  /// - Returns: The members with the details that were asked for, in no particular order unless one is asked for.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+log(M)) where N is the number of elements inside the bounding box of the circular area
  ///   delimited by center and radius and M is the number of items inside the index.
  /// - SeeAlso: `GEORADIUSBYMEMBER_RO`, group geo.
  @_alwaysEmitIntoClient
  public func georadiusbymemberRO<T: RESPDecodable>(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) async throws -> [GeoMatch<T>] {
    try await run(
      .georadiusbymemberRO(key, member, radius: radius, unit, with: details, count: count, order: order, as: T.self))
  }

  /// Finds the members of a set of places that are within a circle around coordinates. It can't store them, and
  /// so may be sent to replicas.
  ///
  /// `GEORADIUS_RO key longitude latitude radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT
  /// count [ANY]] [ASC | DESC]`, since 3.2.10.
  ///
  /// `geosearch` does the same.
  ///
  /// - Returns: The members, in no particular order unless one is asked for.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+log(M)) where N is the number of elements inside the bounding box of the circular area
  ///   delimited by center and radius and M is the number of items inside the index.
  /// - SeeAlso: `GEORADIUS_RO`, group geo.
  @_alwaysEmitIntoClient
  public func georadiusRO<T: RESPDecodable>(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.georadiusRO(key, center, radius: radius, unit, count: count, order: order, as: T.self))
  }

  /// Finds the members of a set of places that are within a circle around coordinates. It can't store them, and
  /// so may be sent to replicas.
  ///
  /// `GEORADIUS_RO key longitude latitude radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT
  /// count [ANY]] [ASC | DESC]`, since 3.2.10.
  ///
  /// `geosearch` does the same.
  ///
  /// - Returns: The members with the details that were asked for, in no particular order unless one is asked for.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+log(M)) where N is the number of elements inside the bounding box of the circular area
  ///   delimited by center and radius and M is the number of items inside the index.
  /// - SeeAlso: `GEORADIUS_RO`, group geo.
  @_alwaysEmitIntoClient
  public func georadiusRO<T: RESPDecodable>(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) async throws -> [GeoMatch<T>] {
    try await run(
      .georadiusRO(key, center, radius: radius, unit, with: details, count: count, order: order, as: T.self))
  }

  /// Finds the members of a set of places that are within an area.
  ///
  /// `GEOSEARCH key [FROMMEMBER member | FROMLONLAT longitude latitude] <BYRADIUS radius <m | km | ft | mi> |
  /// BYBOX width height <m | km | ft | mi> | BYPOLYGON num-vertices longitude latitude […]> [ASC | DESC] [COUNT
  /// count [ANY]] [WITHCOORD] [WITHDIST] [WITHHASH]`, since 6.2.0.
  ///
  /// - Returns: The members, in no particular order unless one is asked for.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+log(M)) where N is the number of elements in the grid-aligned bounding box area around the
  ///   shape provided as the filter and M is the number of items inside the shape.
  /// - SeeAlso: `GEOSEARCH`, group geo.
  @_alwaysEmitIntoClient
  public func geosearch<T: RESPDecodable>(
    _ key: some RESPEncodable, in area: GeoArea, order: SortOrder? = nil, count: GeoCount? = nil,
    as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.geosearch(key, in: area, order: order, count: count, as: T.self))
  }

  /// Finds the members of a set of places that are within an area.
  ///
  /// `GEOSEARCH key [FROMMEMBER member | FROMLONLAT longitude latitude] <BYRADIUS radius <m | km | ft | mi> |
  /// BYBOX width height <m | km | ft | mi> | BYPOLYGON num-vertices longitude latitude […]> [ASC | DESC] [COUNT
  /// count [ANY]] [WITHCOORD] [WITHDIST] [WITHHASH]`, since 6.2.0.
  ///
  /// - Returns: The members with the details that were asked for, in no particular order unless one is asked for.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+log(M)) where N is the number of elements in the grid-aligned bounding box area around the
  ///   shape provided as the filter and M is the number of items inside the shape.
  /// - SeeAlso: `GEOSEARCH`, group geo.
  @_alwaysEmitIntoClient
  public func geosearch<T: RESPDecodable>(
    _ key: some RESPEncodable, in area: GeoArea, with details: GeoDetails, order: SortOrder? = nil,
    count: GeoCount? = nil, as type: T.Type = Bytes.self
  ) async throws -> [GeoMatch<T>] {
    try await run(.geosearch(key, in: area, with: details, order: order, count: count, as: T.self))
  }

  /// Stores the members of a set of places that are within an area, in place of whatever the destination held.
  ///
  /// `GEOSEARCHSTORE destination source [FROMMEMBER member | FROMLONLAT longitude latitude] <BYRADIUS radius <m |
  /// km | ft | mi> | BYBOX width height <m | km | ft | mi> | BYPOLYGON num-vertices longitude latitude […]> [ASC
  /// | DESC] [COUNT count [ANY]] [STOREDIST]`, since 6.2.0.
  ///
  /// With their geohashes as scores, or, with `storingDistances`, with their distances in the unit of the area.
  ///
  /// - Returns: How many members the stored set has; of none, there is no key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+log(M)) where N is the number of elements in the grid-aligned bounding box area around the
  ///   shape provided as the filter and M is the number of items inside the shape.
  /// - SeeAlso: `GEOSEARCHSTORE`, group geo.
  @discardableResult
  @_alwaysEmitIntoClient
  public func geosearchstore(
    to destination: some RESPEncodable, _ source: some RESPEncodable, in area: GeoArea, order: SortOrder? = nil,
    count: GeoCount? = nil, storingDistances: Bool = false
  ) async throws -> Int {
    try await run(
      .geosearchstore(to: destination, source, in: area, order: order, count: count, storingDistances: storingDistances)
    )
  }
}

extension Chain {
  /// Adds `GEOADD`. See ``CommandExecutor/geoadd(_:_:at:if:countingChanges:)``.
  @_alwaysEmitIntoClient
  public consuming func geoadd<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPStorable, at coordinates: GeoCoordinates,
    if condition: GeoCondition? = nil, countingChanges: Bool = false
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeGeoadd(key, member, at: coordinates, if: condition, countingChanges: countingChanges) }
  }

  /// Adds `GEOADD`. See ``CommandExecutor/geoadd(_:_:_:if:countingChanges:)``.
  @_alwaysEmitIntoClient
  public consuming func geoadd<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ place: GeoPlace, _ more: GeoPlace..., if condition: GeoCondition? = nil,
    countingChanges: Bool = false
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeGeoadd2(key, [place] + more, if: condition, countingChanges: countingChanges) }
  }

  /// Adds `GEOADD`. See ``CommandExecutor/geoadd(_:_:if:countingChanges:)``.
  @_alwaysEmitIntoClient
  public consuming func geoadd<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ places: some Collection<GeoPlace>, if condition: GeoCondition? = nil,
    countingChanges: Bool = false
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeGeoadd2(key, Array(places), if: condition, countingChanges: countingChanges) }
  }

  /// Adds `GEODIST`. See ``CommandExecutor/geodist(_:_:_:unit:)``.
  @_alwaysEmitIntoClient
  public consuming func geodist<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPStorable, _ other: any RESPStorable, unit: GeoUnit? = nil
  ) -> Chain<Mode, (repeat each R, Double?)> where Replies == (repeat each R) {
    adding(Double?.self, .readOnly) { $0.encodeGeodist(key, member, other, unit: unit) }
  }

  /// Adds `GEOHASH`. See ``CommandExecutor/geohash(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func geohash<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [String?])> where Replies == (repeat each R) {
    adding([String?].self, .readOnly) { $0.encodeGeohash(key, ArgumentList(member, more)) }
  }

  /// Adds `GEOPOS`. See ``CommandExecutor/geopos(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func geopos<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [GeoCoordinates?])> where Replies == (repeat each R) {
    adding([GeoCoordinates?].self, .readOnly) { $0.encodeGeopos(key, ArgumentList(member, more)) }
  }

  /// Adds `GEORADIUS`. See ``CommandExecutor/georadius(_:_:radius:_:count:order:as:)``.
  @_alwaysEmitIntoClient
  public consuming func georadius<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self) { $0.encodeGeoradius(key, center, radius: radius, unit, count: count, order: order) }
  }

  /// Adds `GEORADIUS`. See ``CommandExecutor/georadius(_:_:radius:_:with:count:order:as:)``.
  @_alwaysEmitIntoClient
  public consuming func georadius<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [GeoMatch<T>])> where Replies == (repeat each R) {
    adding([GeoMatch<T>].self) {
      $0.encodeGeoradius2(key, center, radius: radius, unit, with: details, count: count, order: order)
    }
  }

  /// Adds `GEORADIUS`. See ``CommandExecutor/georadius(_:_:radius:_:to:count:order:)``.
  @_alwaysEmitIntoClient
  public consuming func georadius<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit,
    to destination: any RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) {
      $0.encodeGeoradius3(key, center, radius: radius, unit, to: destination, count: count, order: order)
    }
  }

  /// Adds `GEORADIUS`. See ``CommandExecutor/georadius(_:_:radius:_:distancesTo:count:order:)``.
  @_alwaysEmitIntoClient
  public consuming func georadius<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit,
    distancesTo destination: any RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) {
      $0.encodeGeoradius4(key, center, radius: radius, unit, distancesTo: destination, count: count, order: order)
    }
  }

  /// Adds `GEORADIUSBYMEMBER`. See ``CommandExecutor/georadiusbymember(_:_:radius:_:count:order:as:)``.
  @_alwaysEmitIntoClient
  public consuming func georadiusbymember<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPStorable, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self) { $0.encodeGeoradiusbymember(key, member, radius: radius, unit, count: count, order: order) }
  }

  /// Adds `GEORADIUSBYMEMBER`. See ``CommandExecutor/georadiusbymember(_:_:radius:_:with:count:order:as:)``.
  @_alwaysEmitIntoClient
  public consuming func georadiusbymember<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPStorable, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [GeoMatch<T>])> where Replies == (repeat each R) {
    adding([GeoMatch<T>].self) {
      $0.encodeGeoradiusbymember2(key, member, radius: radius, unit, with: details, count: count, order: order)
    }
  }

  /// Adds `GEORADIUSBYMEMBER`. See ``CommandExecutor/georadiusbymember(_:_:radius:_:to:count:order:)``.
  @_alwaysEmitIntoClient
  public consuming func georadiusbymember<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPStorable, radius: Double, _ unit: GeoUnit,
    to destination: any RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) {
      $0.encodeGeoradiusbymember3(key, member, radius: radius, unit, to: destination, count: count, order: order)
    }
  }

  /// Adds `GEORADIUSBYMEMBER`. See ``CommandExecutor/georadiusbymember(_:_:radius:_:distancesTo:count:order:)``.
  @_alwaysEmitIntoClient
  public consuming func georadiusbymember<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPStorable, radius: Double, _ unit: GeoUnit,
    distancesTo destination: any RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) {
      $0.encodeGeoradiusbymember4(
        key, member, radius: radius, unit, distancesTo: destination, count: count, order: order)
    }
  }

  /// Adds `GEORADIUSBYMEMBER_RO`. See ``CommandExecutor/georadiusbymemberRO(_:_:radius:_:count:order:as:)``.
  @_alwaysEmitIntoClient
  public consuming func georadiusbymemberRO<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPStorable, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) {
      $0.encodeGeoradiusbymemberRO(key, member, radius: radius, unit, count: count, order: order)
    }
  }

  /// Adds `GEORADIUSBYMEMBER_RO`. See ``CommandExecutor/georadiusbymemberRO(_:_:radius:_:with:count:order:as:)``.
  @_alwaysEmitIntoClient
  public consuming func georadiusbymemberRO<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPStorable, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [GeoMatch<T>])> where Replies == (repeat each R) {
    adding([GeoMatch<T>].self, .readOnly) {
      $0.encodeGeoradiusbymemberRO2(key, member, radius: radius, unit, with: details, count: count, order: order)
    }
  }

  /// Adds `GEORADIUS_RO`. See ``CommandExecutor/georadiusRO(_:_:radius:_:count:order:as:)``.
  @_alwaysEmitIntoClient
  public consuming func georadiusRO<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeGeoradiusRO(key, center, radius: radius, unit, count: count, order: order) }
  }

  /// Adds `GEORADIUS_RO`. See ``CommandExecutor/georadiusRO(_:_:radius:_:with:count:order:as:)``.
  @_alwaysEmitIntoClient
  public consuming func georadiusRO<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [GeoMatch<T>])> where Replies == (repeat each R) {
    adding([GeoMatch<T>].self, .readOnly) {
      $0.encodeGeoradiusRO2(key, center, radius: radius, unit, with: details, count: count, order: order)
    }
  }

  /// Adds `GEOSEARCH`. See ``CommandExecutor/geosearch(_:in:order:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func geosearch<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, in area: GeoArea, order: SortOrder? = nil, count: GeoCount? = nil,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeGeosearch(key, in: area, order: order, count: count) }
  }

  /// Adds `GEOSEARCH`. See ``CommandExecutor/geosearch(_:in:with:order:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func geosearch<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, in area: GeoArea, with details: GeoDetails, order: SortOrder? = nil,
    count: GeoCount? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [GeoMatch<T>])> where Replies == (repeat each R) {
    adding([GeoMatch<T>].self, .readOnly) {
      $0.encodeGeosearch2(key, in: area, with: details, order: order, count: count)
    }
  }

  /// Adds `GEOSEARCHSTORE`. See ``CommandExecutor/geosearchstore(to:_:in:order:count:storingDistances:)``.
  @_alwaysEmitIntoClient
  public consuming func geosearchstore<each R: RESPDecodable>(
    to destination: any RESPEncodable, _ source: any RESPEncodable, in area: GeoArea, order: SortOrder? = nil,
    count: GeoCount? = nil, storingDistances: Bool = false
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) {
      $0.encodeGeosearchstore(
        to: destination, source, in: area, order: order, count: count, storingDistances: storingDistances)
    }
  }
}

extension Batch {
  /// Adds `GEOADD`. See ``CommandExecutor/geoadd(_:_:at:if:countingChanges:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func geoadd(
    _ key: some RESPEncodable, _ member: some RESPStorable, at coordinates: GeoCoordinates,
    if condition: GeoCondition? = nil, countingChanges: Bool = false
  ) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeGeoadd(key, member, at: coordinates, if: condition, countingChanges: countingChanges) }
  }

  /// Adds `GEOADD`. See ``CommandExecutor/geoadd(_:_:_:if:countingChanges:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func geoadd(
    _ key: some RESPEncodable, _ place: GeoPlace, _ more: GeoPlace..., if condition: GeoCondition? = nil,
    countingChanges: Bool = false
  ) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeGeoadd2(key, [place] + more, if: condition, countingChanges: countingChanges) }
  }

  /// Adds `GEOADD`. See ``CommandExecutor/geoadd(_:_:if:countingChanges:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func geoadd(
    _ key: some RESPEncodable, _ places: some Collection<GeoPlace>, if condition: GeoCondition? = nil,
    countingChanges: Bool = false
  ) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeGeoadd2(key, Array(places), if: condition, countingChanges: countingChanges) }
  }

  /// Adds `GEODIST`. See ``CommandExecutor/geodist(_:_:_:unit:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func geodist(
    _ key: some RESPEncodable, _ member: some RESPStorable, _ other: some RESPStorable, unit: GeoUnit? = nil
  ) -> BatchReply<Double?> {
    adding(Double?.self, .readOnly) { $0.encodeGeodist(key, member, other, unit: unit) }
  }

  /// Adds `GEOHASH`. See ``CommandExecutor/geohash(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func geohash(_ key: some RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> BatchReply<[String?]>
  {
    adding([String?].self, .readOnly) { $0.encodeGeohash(key, ArgumentList(member, more)) }
  }

  /// Adds `GEOPOS`. See ``CommandExecutor/geopos(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func geopos(_ key: some RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> BatchReply<[GeoCoordinates?]>
  {
    adding([GeoCoordinates?].self, .readOnly) { $0.encodeGeopos(key, ArgumentList(member, more)) }
  }

  /// Adds `GEORADIUS`. See ``CommandExecutor/georadius(_:_:radius:_:count:order:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadius<T: RESPDecodable>(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self) { $0.encodeGeoradius(key, center, radius: radius, unit, count: count, order: order) }
  }

  /// Adds `GEORADIUS`. See ``CommandExecutor/georadius(_:_:radius:_:with:count:order:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadius<T: RESPDecodable>(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[GeoMatch<T>]> {
    adding([GeoMatch<T>].self) {
      $0.encodeGeoradius2(key, center, radius: radius, unit, with: details, count: count, order: order)
    }
  }

  /// Adds `GEORADIUS`. See ``CommandExecutor/georadius(_:_:radius:_:to:count:order:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadius(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit,
    to destination: some RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) -> BatchReply<Int> {
    adding(Int.self) {
      $0.encodeGeoradius3(key, center, radius: radius, unit, to: destination, count: count, order: order)
    }
  }

  /// Adds `GEORADIUS`. See ``CommandExecutor/georadius(_:_:radius:_:distancesTo:count:order:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadius(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit,
    distancesTo destination: some RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) -> BatchReply<Int> {
    adding(Int.self) {
      $0.encodeGeoradius4(key, center, radius: radius, unit, distancesTo: destination, count: count, order: order)
    }
  }

  /// Adds `GEORADIUSBYMEMBER`. See ``CommandExecutor/georadiusbymember(_:_:radius:_:count:order:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadiusbymember<T: RESPDecodable>(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self) { $0.encodeGeoradiusbymember(key, member, radius: radius, unit, count: count, order: order) }
  }

  /// Adds `GEORADIUSBYMEMBER`. See ``CommandExecutor/georadiusbymember(_:_:radius:_:with:count:order:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadiusbymember<T: RESPDecodable>(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[GeoMatch<T>]> {
    adding([GeoMatch<T>].self) {
      $0.encodeGeoradiusbymember2(key, member, radius: radius, unit, with: details, count: count, order: order)
    }
  }

  /// Adds `GEORADIUSBYMEMBER`. See ``CommandExecutor/georadiusbymember(_:_:radius:_:to:count:order:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadiusbymember(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit,
    to destination: some RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) -> BatchReply<Int> {
    adding(Int.self) {
      $0.encodeGeoradiusbymember3(key, member, radius: radius, unit, to: destination, count: count, order: order)
    }
  }

  /// Adds `GEORADIUSBYMEMBER`. See ``CommandExecutor/georadiusbymember(_:_:radius:_:distancesTo:count:order:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadiusbymember(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit,
    distancesTo destination: some RESPEncodable, count: GeoCount? = nil, order: SortOrder? = nil
  ) -> BatchReply<Int> {
    adding(Int.self) {
      $0.encodeGeoradiusbymember4(
        key, member, radius: radius, unit, distancesTo: destination, count: count, order: order)
    }
  }

  /// Adds `GEORADIUSBYMEMBER_RO`. See ``CommandExecutor/georadiusbymemberRO(_:_:radius:_:count:order:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadiusbymemberRO<T: RESPDecodable>(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .readOnly) {
      $0.encodeGeoradiusbymemberRO(key, member, radius: radius, unit, count: count, order: order)
    }
  }

  /// Adds `GEORADIUSBYMEMBER_RO`. See ``CommandExecutor/georadiusbymemberRO(_:_:radius:_:with:count:order:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadiusbymemberRO<T: RESPDecodable>(
    _ key: some RESPEncodable, _ member: some RESPStorable, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[GeoMatch<T>]> {
    adding([GeoMatch<T>].self, .readOnly) {
      $0.encodeGeoradiusbymemberRO2(key, member, radius: radius, unit, with: details, count: count, order: order)
    }
  }

  /// Adds `GEORADIUS_RO`. See ``CommandExecutor/georadiusRO(_:_:radius:_:count:order:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadiusRO<T: RESPDecodable>(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, count: GeoCount? = nil,
    order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeGeoradiusRO(key, center, radius: radius, unit, count: count, order: order) }
  }

  /// Adds `GEORADIUS_RO`. See ``CommandExecutor/georadiusRO(_:_:radius:_:with:count:order:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func georadiusRO<T: RESPDecodable>(
    _ key: some RESPEncodable, _ center: GeoCoordinates, radius: Double, _ unit: GeoUnit, with details: GeoDetails,
    count: GeoCount? = nil, order: SortOrder? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[GeoMatch<T>]> {
    adding([GeoMatch<T>].self, .readOnly) {
      $0.encodeGeoradiusRO2(key, center, radius: radius, unit, with: details, count: count, order: order)
    }
  }

  /// Adds `GEOSEARCH`. See ``CommandExecutor/geosearch(_:in:order:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func geosearch<T: RESPDecodable>(
    _ key: some RESPEncodable, in area: GeoArea, order: SortOrder? = nil, count: GeoCount? = nil,
    as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeGeosearch(key, in: area, order: order, count: count) }
  }

  /// Adds `GEOSEARCH`. See ``CommandExecutor/geosearch(_:in:with:order:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func geosearch<T: RESPDecodable>(
    _ key: some RESPEncodable, in area: GeoArea, with details: GeoDetails, order: SortOrder? = nil,
    count: GeoCount? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[GeoMatch<T>]> {
    adding([GeoMatch<T>].self, .readOnly) {
      $0.encodeGeosearch2(key, in: area, with: details, order: order, count: count)
    }
  }

  /// Adds `GEOSEARCHSTORE`. See ``CommandExecutor/geosearchstore(to:_:in:order:count:storingDistances:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func geosearchstore(
    to destination: some RESPEncodable, _ source: some RESPEncodable, in area: GeoArea, order: SortOrder? = nil,
    count: GeoCount? = nil, storingDistances: Bool = false
  ) -> BatchReply<Int> {
    adding(Int.self) {
      $0.encodeGeosearchstore(
        to: destination, source, in: area, order: order, count: count, storingDistances: storingDistances)
    }
  }
}
