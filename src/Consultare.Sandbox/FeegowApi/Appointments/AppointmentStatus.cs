namespace Consultare.Sandbox.FeegowApi.Appointments;

/// <summary>One status id with its vendor name and whether the hub keeps it (integrations 1.5).</summary>
internal sealed record AppointmentStatus(int Id, string Name, bool IsKept)
{
    public const int Unconfirmed = 1;
    public const int Attended = 3;
    public const int NoShow = 6;
    public const int Confirmed = 7;
    public const int CancelledByPatient = 11;
    public const int AwaitingPayment = 208;

    public static readonly IReadOnlyList<AppointmentStatus> All =
    [
        new(1, "Marcado - não confirmado", true),
        new(2, "Em atendimento", true),
        new(3, "Atendido", true),
        new(4, "Aguardando", true),
        new(5, "Chamando", false),
        new(6, "Não compareceu", true),
        new(7, "Marcado - confirmado", true),
        new(11, "Desmarcado pelo paciente", true),
        new(15, "Remarcado", true),
        new(16, "Desmarcado pelo profissional", true),
        new(22, "Cancelado pelo profissional", true),
        new(33, "Em espera", false),
        new(101, "Triagem - Aguardando", false),
        new(103, "Triagem - Em atendimento", false),
        new(105, "Triagem - Chamando", false),
        new(208, "Aguardando pagamento", false),
    ];

    private static readonly HashSet<int> KeptIds = [.. All.Where(status => status.IsKept).Select(status => status.Id)];

    public static bool IsKeptByHub(int id) => KeptIds.Contains(id);

    public static bool IsKnown(int id) => All.Any(status => status.Id == id);
}
