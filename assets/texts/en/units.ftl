# Figures with their units.

value-with-unit = { $value }{ $unit ->
    [percent] %
    [seconds] { " " }seconds
    [minutes] { " " }minutes
    [hours] { " " }hours
    [days] { " " }days
    [nights] { " " }nights
    [weeks] { " " }weeks
    [months] { " " }months
    [years] { " " }years
    [decades] { " " }decades
    [centuries] { " " }centuries
    [millimetres] { " " }mm
    [centimetres] { " " }cm
    [metres] { " " }m
    [kilometres] { " " }km
    [miles] { " " }miles
    [nautical-miles] { " " }nautical miles
    [feet] { " " }feet
    [knots] { " " }knots
    [square-metres] { " " }m²
    [square-kilometres] { " " }km²
    [square-miles] { " " }square miles
    [hectares] { " " }hectares
    [acres] { " " }acres
    [dunams] { " " }dunams
    [grams] { " " }g
    [kilograms] { " " }kg
    [tonnes] { " " }tonnes
    [ounces] { " " }ounces
    [litres] { " " }litres
    [barrels] { " " }barrels
    [gallons] { " " }gallons
    [megawatts] { " " }MW
    [dollars] { " " }dollars
    [euros] { " " }euros
    [pounds] { " " }pounds
    [dinars] { " " }dinars
    [riyals] { " " }riyals
    [dirhams] { " " }dirhams
    [liras] { " " }liras
    [roubles] { " " }roubles
    [rupees] { " " }rupees
    [yen] { " " }yen
    [yuan] { " " }yuan
    [francs] { " " }francs
    [cents] { " " }cents
    [quintals] { " " }quintals
    [piastres] { " " }piastres
    [fils] { " " }fils
    [halalas] { " " }halalas
    [centimes] { " " }centimes
    [millimes] { " " }millimes
    [shekels] { " " }shekels
    [tomans] { " " }tomans
    [shillings] { " " }shillings
    [won] { " " }won
    [pesos] { " " }pesos
    [rand] { " " }rand
    [naira] { " " }naira
    [krona] { " " }crowns
    [zloty] { " " }zlotys
    [gigawatts] { " " }GW
    [kilowatts] { " " }kW
    [degrees] { " " }degrees
    [times] { " " }times
   *[other] { "" }
 }
