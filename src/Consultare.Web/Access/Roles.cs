namespace Consultare.Web.Access;

/// <summary>Roles and user states (hub-domain 1.4).</summary>
internal static class Roles
{
    /// <summary>Always has everything.</summary>
    public const string Admin = "ADMIN";

    /// <summary>Runs a unit.</summary>
    public const string Manager = "GESTOR";

    /// <summary>Everyone else.</summary>
    public const string Operator = "OPERADOR";

    /// <summary>State of a user who may sign in.</summary>
    public const string Active = "ATIVO";

    /// <summary>The role a stored word stands for; any unknown word behaves as OPERADOR.</summary>
    public static string Of(string stored) => stored.Trim().ToUpperInvariant() switch
    {
        Admin => Admin,
        Manager => Manager,
        _ => Operator,
    };

    /// <summary>Whether a stored state lets its user in.</summary>
    public static bool IsActive(string status) =>
        string.Equals(status.Trim(), Active, StringComparison.OrdinalIgnoreCase);
}
