namespace Consultare.Sandbox.FeegowApi.Lookups;

/// <summary>The lists that appointments point into. All people are invented.</summary>
internal sealed record ClinicDirectory(
    IReadOnlyList<Unit> Units,
    IReadOnlyList<Specialty> Specialties,
    IReadOnlyList<Professional> Professionals,
    IReadOnlyList<ProcedureGroup> Groups,
    IReadOnlyList<ProcedureType> Types,
    IReadOnlyList<Procedure> Procedures,
    IReadOnlyList<Room> Rooms)
{
    /// <summary>The professional that one appointment points to and no list knows (sandbox 4).</summary>
    public const int UnknownProfessionalId = 9_999;

    public static ClinicDirectory Default { get; } = new(
        DefaultUnits,
        DefaultSpecialties,
        DefaultProfessionals,
        DefaultGroups,
        DefaultTypes,
        DefaultProcedures,
        DefaultRooms);

    private static Unit[] DefaultUnits =>
    [
        new(0, "CONSULTARE FRANCHISING", "Campinas"),
        new(2, "OURO VERDE", "Campinas"),
        new(3, "CENTRO CAMBUI", "Campinas"),
        new(12, "SHOPPING CAMPINAS", "Campinas"),
    ];

    private static Specialty[] DefaultSpecialties =>
    [
        new(95, "Clínica Médica", "225125"),
        new(96, "Cardiologia", "225120"),
        new(97, "Pediatria", "225124"),
        new(98, "Dermatologia", "225135"),
        new(99, "Ginecologia e Obstetrícia", "225250"),
        new(100, "Ortopedia e Traumatologia", "225270"),
        new(101, "Oftalmologia", "225265"),
        new(102, "Endocrinologia e Metabologia", "225155"),
        new(103, "Psiquiatria", "225133"),
        new(104, "Ultrassonografia", "225320"),
    ];

    private static Professional[] DefaultProfessionals =>
    [
        new(71, "Helena Prado Siqueira", "Dra.", true, [95], [0, 2]),
        new(72, "Otávio Nogueira Brandão", "Dr.", true, [96], [2, 3]),
        new(73, "Lívia Camargo Antunes", "Dra.", true, [97], [2, 12]),
        new(74, "Caio Figueiredo Bastos", "Dr.", true, [100], [3, 12]),
        new(75, "Beatriz Valença Rocha", "Dra.", true, [99], [3]),
        new(76, "Murilo Sampaio Teles", "Dr.", true, [101], [12]),
        new(77, "Isadora Meireles Pinto", "Dra.", true, [98], [2, 3, 12]),
        new(78, "Renato Aguiar Paixão", "Dr.", true, [95, 102], [3, 12]),
        new(79, "Estela Quintão Moraes", "Dra.", true, [103], [3]),
        new(80, "Danilo Rezende Couto", "Dr.", true, [104], [2, 12]),
        new(81, "Flávia Monteiro Assunção", "Dra.", true, [95], [2, 3]),
        new(82, "Ícaro Bittencourt Leal", "Dr.", true, [96], [12]),
        new(83, "Noêmia Trindade Falcão", "Dra.", true, [99], [2, 12]),
        new(84, "Valter Gouveia Simões", "Dr.", false, [100], [2]),
    ];

    private static ProcedureGroup[] DefaultGroups =>
    [
        new(5, "Consultas"),
        new(6, "Retornos"),
        new(7, "Exames de Imagem"),
        new(8, "Exames Cardiológicos"),
        new(9, "Procedimentos"),
        new(10, "Check-up"),
    ];

    // Vendor ids (integrations 1.4).
    private static ProcedureType[] DefaultTypes =>
        [new(1, "Cirurgia"), new(2, "Consulta"), new(3, "Exame"), new(4, "Procedimento"), new(9, "Retorno")];

    private static Procedure[] DefaultProcedures =>
    [
        new(310, "Consulta em Clínica Médica", "10101012", 2, 5, 18_000, [95]),
        new(311, "Consulta em Cardiologia", "10101013", 2, 5, 32_000, [96]),
        new(312, "Consulta em Pediatria", "10101014", 2, 5, 26_000, [97]),
        new(313, "Consulta em Dermatologia", "10101015", 2, 5, 30_000, [98]),
        new(314, "Consulta em Ginecologia", "10101016", 2, 5, 28_000, [99]),
        new(315, "Consulta em Ortopedia", "10101017", 2, 5, 25_000, [100]),
        new(316, "Consulta em Oftalmologia", "10101018", 2, 5, 24_000, [101]),
        new(317, "Consulta em Endocrinologia", "10101019", 2, 5, 35_000, [102]),
        new(318, "Consulta em Psiquiatria", "10101020", 2, 5, 40_000, [103]),
        new(330, "Retorno de Consulta", "10101039", 9, 6, 0, [95, 96, 97, 98, 99, 100, 101, 102, 103]),
        new(340, "Ultrassonografia de Abdome Total", "40901122", 3, 7, 22_000, [104]),
        new(341, "Ultrassonografia Obstétrica", "40901238", 3, 7, 26_050, [104, 99]),
        new(350, "Eletrocardiograma", "40101010", 3, 8, 9_000, [96]),
        new(351, "Ecocardiograma com Doppler", "40901106", 3, 8, 118_000, [96]),
        new(352, "Teste Ergométrico", "40101037", 3, 8, 35_000, [96]),
        new(360, "Retirada de Lesão de Pele", "30101620", 4, 9, 65_000, [98]),
        new(361, "Infiltração Articular", "20103301", 4, 9, 48_000, [100]),
        new(362, "Inserção de DIU", "31303269", 1, 9, 125_090, [99]),
        new(370, "Check-up Executivo", "99000001", 4, 10, 280_000, [95, 96]),
        new(380, "Atestado de Saúde Ocupacional", "99000002", 4, null, 12_000, [95]),
    ];

    private static Room[] DefaultRooms =>
    [
        new(1, "Sala Administrativa", 0),
        new(4, "Sala 04", 2), new(5, "Sala 05", 2), new(6, "Sala de Exames", 2),
        new(14, "Consultório 1", 3), new(15, "Consultório 2", 3), new(16, "Consultório 3", 3),
        new(24, "Consultório A", 12), new(25, "Consultório B", 12), new(26, "Sala de Imagem", 12),
    ];
}
