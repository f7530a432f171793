namespace Consultare.Web.Access;

/// <summary>A page of the panel and what the roles may do on it unless a stored row says otherwise (hub-domain 3.3).</summary>
/// <param name="Key">Page key, as in user_page_permissions.</param>
/// <param name="Label">Label in the matrix, without accents as it has always been.</param>
/// <param name="Title">Name in sentences for people.</param>
/// <param name="Route">Address in the panel.</param>
/// <param name="Manager">Default of GESTOR.</param>
/// <param name="Operator">Default of OPERADOR and of any unknown role.</param>
internal sealed record HubPage(
    string Key, string Label, string Title, string Route, PageRights Manager, PageRights Operator);
