using Consultare.Sandbox.FeegowApi.Appointments;

namespace Consultare.Sandbox.FeegowApi;

/// <summary>
/// How this licence's API behaves where real ones differ; replaced as a whole when a switch is thrown.
/// </summary>
internal sealed record ApiVariant
{
    public const int LeastWindowDays = 60;

    /// <summary>The four names seen for a procedure's group id (integrations 1.4), the usual one first.</summary>
    public static readonly IReadOnlyList<string> GroupIdFields =
        ["grupo_procedimento", "grupo_procedimento_id", "grupo_id", "procedimento_grupo_id"];

    public static readonly ApiVariant Usual = new();

    public AppointmentStyle Appointments { get; init; } = AppointmentStyle.Usual;

    /// <summary>Longest <c>data_end − data_start</c> in days; longer is 409 (sandbox 2.1). Never below 60.</summary>
    public int MaxWindowDays { get; init; } = 90;

    public string GroupIdField { get; init; } = GroupIdFields[0];

    /// <summary>Whether <c>/professional/list</c> answers its list without the envelope, as in 2019.</summary>
    public bool BareProfessionals { get; init; }
}
