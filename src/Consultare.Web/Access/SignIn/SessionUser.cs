namespace Consultare.Web.Access.SignIn;

/// <summary>The signed-in person and what they may do.</summary>
public sealed record SessionUser
{
    /// <summary>Identity.</summary>
    public required string Id { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>E-mail.</summary>
    public required string Email { get; init; }

    /// <summary>ADMIN, GESTOR or OPERADOR.</summary>
    public required string Role { get; init; }

    /// <summary>Department.</summary>
    public required string Department { get; init; }

    /// <summary>Rights by page key; always holds all pages.</summary>
    public required IReadOnlyDictionary<string, PageRights> Permissions { get; init; }

    /// <summary>Shows a viewer.</summary>
    internal static SessionUser Of(Viewer viewer) => new()
    {
        Id = viewer.Id,
        Name = viewer.Name,
        Email = viewer.Email,
        Role = viewer.Role,
        Department = viewer.Department,
        Permissions = viewer.Permissions,
    };
}
