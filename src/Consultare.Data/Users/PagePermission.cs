using System.Diagnostics.CodeAnalysis;

namespace Consultare.Data.Users;

/// <summary>A row of user_page_permissions: what a user may do on a page, in place of the role's default.</summary>
/// <param name="PageKey">Page key (hub-domain 3.3).</param>
/// <param name="View">May see it.</param>
/// <param name="Edit">May change things there.</param>
/// <param name="Refresh">May ask for fresh data.</param>
[SuppressMessage("Naming", "CA1711", Justification = "A permission is what it is.")]
public sealed record PagePermission(string PageKey, bool View, bool Edit, bool Refresh);
