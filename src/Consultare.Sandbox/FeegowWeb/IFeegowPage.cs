namespace Consultare.Sandbox.FeegowWeb;

/// <summary>
/// A page that the clinic system shows under <c>?P=Name</c> to whoever is signed in. A system registers its own as
/// singletons of this type.
/// </summary>
internal interface IFeegowPage
{
    /// <summary>Whether it is this page; <paramref name="folder"/> is <c>main</c> or <c>v8.1</c>.</summary>
    bool Is(HttpContext http, string folder, string name);

    /// <summary>The page for a visitor.</summary>
    IResult Show(HttpContext http, SignedIn visitor);
}
