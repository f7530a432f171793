using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace Consultare.Data.Tests.MySql;

[CollectionDefinition("mysql")]
[SuppressMessage("Naming", "CA1711", Justification = "The name that xunit gives to such classes.")]
public sealed class MySqlCollection : ICollectionFixture<MariaDbFixture>;
