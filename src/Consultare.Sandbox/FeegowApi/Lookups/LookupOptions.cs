namespace Consultare.Sandbox.FeegowApi.Lookups;

/// <summary>What may be set about the lists while the sandbox runs.</summary>
internal sealed class LookupOptions
{
    /// <summary>The four names seen for a procedure's group id (integrations 1.4), the usual one first.</summary>
    public static readonly IReadOnlyList<string> GroupIdFields =
        ["grupo_procedimento", "grupo_procedimento_id", "grupo_id", "procedimento_grupo_id"];

    private volatile string _groupIdField = GroupIdFields[0];
    private volatile bool _bareProfessionals;

    public string GroupIdField
    {
        get => _groupIdField;
        set => _groupIdField = value;
    }

    /// <summary>Whether <c>/professional/list</c> answers its list without the envelope, as in 2019.</summary>
    public bool BareProfessionals
    {
        get => _bareProfessionals;
        set => _bareProfessionals = value;
    }
}
